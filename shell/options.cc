#include "shell/options.h"

#include <CLI/CLI.hpp>
#include <sstream>

#include "fasti/database.h"
#include "shell/row_writer.h"

namespace fasti::shell {
namespace {

std::vector<std::string> ModeNames() {
  std::vector<std::string> names;
  for (const OutputMode& mode : OutputModes()) names.emplace_back(mode.name);
  return names;
}

/// CLI11 keeps the values of -c and -f apart; the order in which the options stood puts them together again.
std::vector<Step> StepsInOrder(const CLI::App& app, const CLI::Option* query, const CLI::Option* file,
                               const std::vector<std::string>& queries,
                               const std::vector<std::string>& files) {
  std::vector<Step> steps;
  size_t next_query = 0;
  size_t next_file = 0;
  for (const CLI::Option* option : app.parse_order()) {
    if (option == query && next_query < queries.size()) {
      steps.push_back({Step::Kind::kQuery, queries[next_query++]});
    } else if (option == file && next_file < files.size()) {
      steps.push_back({Step::Kind::kFile, files[next_file++]});
    }
  }
  return steps;
}

}  // namespace

ParsedOptions ParseOptions(int argc, char** argv) {
  CLI::App app("Fasti: a typed temporal property-graph store. Without a subcommand: run statements.",
               "fasti");
  app.footer(
      "With -c or -f these run and fasti ends; else it reads standard input, line by line on a terminal.\n"
      "Exit codes: 0 ok, 1 query error, 2 usage, 3 cannot open the store, 130 cancelled.");
  app.set_version_flag("--version", "fasti " + std::string(Version()));
  ParsedOptions parsed;
  RunCommand run;
  std::vector<std::string> queries;
  std::vector<std::string> files;

  app.add_option("DB", run.path,
                 "directory of the store, created if missing; without it: in memory, nothing kept");
  const CLI::Option* query = app.add_option("-c,--command", queries, "run this text; may be repeated")
                                 ->allow_extra_args(false)
                                 ->type_name("QUERY");
  const CLI::Option* file =
      app.add_option("-f,--file", files, "run this script; may be repeated, and mixed with -c")
          ->allow_extra_args(false)
          ->type_name("FILE");
  app.add_option("--mode", run.mode, "how rows are written")->check(CLI::IsMember(ModeNames()));
  app.add_option(
         "--param", run.parameters,
         "a query parameter: 1, 2.5, true, null, 'text', [..], {..} or a call such as date('2012-06-27') are "
         "typed; anything else is a string")
      ->allow_extra_args(false)
      ->type_name("NAME=VALUE");
  app.add_option("--valid-at", run.valid_at, "read as of this valid time")->type_name("TIME");
  app.add_option("--known-at", run.known_at, "read what was known at this system time")->type_name("TIME");
  app.add_flag("--readonly", run.read_only, "open an existing store for reading");
  app.add_flag("--drop-damaged-log-tail", run.drop_damaged_log_tail,
               "open a store whose log ends in damage with the commits before it; the log is copied first");
  app.add_flag("--bail", run.bail, "stop at the first error");
  app.add_flag("--safe", run.safe,
               "touch no file but the store: no -f, no .read, .import, LOAD CSV or history");
  app.add_option("--load-csv", run.load_csv, "LOAD CSV may read files below this directory; may be repeated")
      ->allow_extra_args(false)
      ->type_name("DIR");
  app.add_option("--log-level", parsed.options.log_level, "what the store reports on standard error")
      ->check(CLI::IsMember({"off", "error", "warning", "info", "debug"}));

  CLI::App* open = app.add_subcommand("open", "open a store whose name is that of a subcommand");
  std::string open_path;
  open->add_option("NAME", open_path, "directory of the store")->required();
  open->fallthrough();

  VerifyCommand verify;
  CLI::App* verify_app = app.add_subcommand("verify", "read and cross-check everything in a store");
  verify_app->add_option("DB", verify.path, "directory of the store")->required();
  verify_app->add_option("--expect", verify.expect, "a receipt that the log must contain")
      ->type_name("COMMIT:HASH");

  BackupCommand backup;
  CLI::App* backup_app = app.add_subcommand("backup", "copy a store, consistently, into a new directory");
  backup_app->add_option("DB", backup.path, "directory of the store")->required();
  backup_app->add_option("DIR", backup.directory, "directory to create")->required();

  RestoreCommand restore;
  CLI::App* restore_app = app.add_subcommand("restore", "make a store from a backup");
  restore_app->add_option("DB", restore.path, "directory to create")->required();
  restore_app->add_option("BACKUP", restore.backup, "directory that `fasti backup` made")->required();

  DumpCommand dump;
  CLI::App* dump_app =
      app.add_subcommand("dump", "write a store to standard output as a script that rebuilds it");
  dump_app->add_option("DB", dump.path, "directory of the store")->required();
  dump_app->add_flag("--system-time", dump.system_time,
                     "every commit at its original time, so that KNOWN AT reads the same after loading");

  UpgradeCommand upgrade;
  CLI::App* upgrade_app = app.add_subcommand("upgrade", "bring a store to the format of this version");
  upgrade_app->add_option("DB", upgrade.path, "directory of the store")->required();

  ImportCommand import;
  CLI::App* import_app =
      app.add_subcommand("import", "load rows of files as a mapping says (docs/import.md)");
  import_app->add_option("DB", import.path, "directory of the store, created if missing")->required();
  import_app->add_option("MAPPING", import.mapping, "what the rows mean")->required();
  import_app->add_option("FILES", import.files, "in place of the files that the mapping names");
  import_app->add_option("--data", import.data, "where those files are; else beside the mapping")
      ->type_name("DIR");
  import_app
      ->add_option("--rejected", import.rejected, "where rejected rows go; else MAPPING.rejected.csv here")
      ->type_name("FILE");
  import_app
      ->add_option("--max-rejected", import.max_rejected, "load nothing if more rows than this are rejected")
      ->type_name("N");

  ExportCommand exporting;
  CLI::App* export_app =
      app.add_subcommand("export", "write all that a store knows and knew into files that `import` reads");
  export_app->add_option("DB", exporting.path, "directory of the store")->required();
  export_app->add_option("DIR", exporting.directory, "directory for the files")->required();
  export_app->add_option("--format", exporting.format, "of the facts")
      ->check(CLI::IsMember({"csv", "jsonl"}));

  for (CLI::App* sub : {verify_app, backup_app, restore_app, dump_app, upgrade_app, import_app, export_app})
    sub->fallthrough();
  app.require_subcommand(0, 1);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    std::ostringstream out;
    const int code = app.exit(error, out, out);
    parsed.exit = true;
    parsed.exit_code = code == 0 ? kExitOk : kExitUsage;
    parsed.text = out.str();
    return parsed;
  }

  const auto refuse = [&](std::string message) {
    parsed.exit = true;
    parsed.exit_code = kExitUsage;
    parsed.text = std::move(message) + "\nRun with --help for more information.\n";
    return parsed;
  };
  run.steps = StepsInOrder(app, query, file, queries, files);
  const auto selected = app.get_subcommands();
  const CLI::App* sub = selected.empty() ? nullptr : selected.front();
  if (sub != nullptr && sub != open) {
    if (!run.path.empty() || !run.steps.empty() || !run.parameters.empty() || run.read_only || run.bail ||
        !run.valid_at.empty() || !run.known_at.empty() || !run.load_csv.empty()) {
      return refuse(
          "'" + sub->get_name() +
          "' takes none of the options that run statements; to open a store of that name: fasti open " +
          sub->get_name());
    }
    if (run.safe && sub != verify_app && sub != dump_app) {
      return refuse("--safe touches no file but the store, and '" + sub->get_name() + "' must");
    }
  }
  if (sub == verify_app) {
    parsed.options.command = verify;
  } else if (sub == backup_app) {
    parsed.options.command = backup;
  } else if (sub == restore_app) {
    parsed.options.command = restore;
  } else if (sub == dump_app) {
    parsed.options.command = dump;
  } else if (sub == upgrade_app) {
    parsed.options.command = upgrade;
  } else if (sub == import_app) {
    parsed.options.command = import;
  } else if (sub == export_app) {
    parsed.options.command = exporting;
  } else {
    if (sub == open) {
      if (!run.path.empty())
        return refuse("two stores are named: '" + run.path + "' and '" + open_path + "'");
      run.path = open_path;
    }
    if (run.safe && !files.empty())
      return refuse("--safe reads no file; pass the script on standard input instead of -f");
    if (run.safe && !run.load_csv.empty())
      return refuse("--safe reads no file, and --load-csv would let queries");
    if (run.path.empty() && run.read_only)
      return refuse("--readonly needs a store: there is nothing to read in memory");
    if (run.drop_damaged_log_tail && (run.path.empty() || run.read_only))
      return refuse("--drop-damaged-log-tail changes a store: name one, and leave --readonly out");
    parsed.options.command = run;
  }
  return parsed;
}

}  // namespace fasti::shell
