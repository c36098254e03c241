// Writes the entries of one space to table files beside the store. One thread.
#pragma once

#include <rocksdb/sst_file_writer.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "storage/kv/rocksdb/rocks_database.h"
#include "storage/model/try.h"

namespace fasti::kv {

class TableFileSink final : public SortedSink {
 public:
  /// @param prefix of the paths of its files
  TableFileSink(const RocksDatabase& base, Space space, std::string prefix)
      : base_(base),
        core_(base.core.get()),
        space_(space),
        prefix_(std::move(prefix)),
        options_(base.db->GetDBOptions(), base.db->GetOptions(base.family(space))) {}

  Status Add(std::string_view key, std::string_view value) override {
    FASTI_TRY(Follow(key));
    FASTI_TRY(core_->Map(writer_->Put(ToSlice(key), ToSlice(value)), "ingest into"));
    return Added(key);
  }
  Status Delete(std::string_view key) override {
    FASTI_TRY(Follow(key));
    FASTI_TRY(core_->Map(writer_->Delete(ToSlice(key)), "ingest into"));
    return Added(key);
  }
  Status FinishFile() {
    if (writer_ == nullptr) return {};
    rocksdb::ExternalSstFileInfo info;
    const rocksdb::Status s = writer_->Finish(&info);
    writer_.reset();
    if (!s.ok()) return core_->Map(s, "ingest into");
    arg_.external_files.push_back(info.file_path);
    arg_.files_checksums.push_back(info.file_checksum);
    arg_.files_checksum_func_names.push_back(info.file_checksum_func_name);
    return {};
  }
  /// Adds the files that are finished.
  void MoveTo(rocksdb::IngestExternalFileArg* arg) {
    const auto move = [](std::vector<std::string>* from, std::vector<std::string>* to) {
      to->insert(to->end(), std::make_move_iterator(from->begin()), std::make_move_iterator(from->end()));
    };
    move(&arg_.external_files, &arg->external_files);
    move(&arg_.files_checksums, &arg->files_checksums);
    move(&arg_.files_checksum_func_names, &arg->files_checksum_func_names);
  }

 private:
  Status Follow(std::string_view key) {
    if (any_ && key <= last_key_) {
      return Status(Code::kInvalidArgument, "ingest into space '" + std::string(SpaceName(space_)) +
                                                "': keys must ascend strictly, but entry " +
                                                std::to_string(count_) +
                                                " does not follow the one before it");
    }
    return writer_ == nullptr ? StartFile() : Status();
  }
  Status Added(std::string_view key) {
    any_ = true;
    ++count_;
    last_key_.assign(key);
    // FileSize() counts finished blocks only, which is near enough.
    return writer_->FileSize() >= core_->options.target_file_bytes ? FinishFile() : Status();
  }

  Status StartFile() {
    writer_ = std::make_unique<rocksdb::SstFileWriter>(rocksdb::EnvOptions(), options_, base_.family(space_),
                                                       /*invalidate_page_cache=*/false);
    const std::string path = prefix_ + "-" + std::to_string(arg_.external_files.size()) + ".sst";
    return core_->Map(writer_->Open(path), "ingest into");
  }

  const RocksDatabase& base_;
  const RocksCore* core_;
  Space space_;
  std::string prefix_;
  const rocksdb::Options options_;
  std::unique_ptr<rocksdb::SstFileWriter> writer_;
  rocksdb::IngestExternalFileArg arg_;
  std::string last_key_;
  bool any_ = false;
  uint64_t count_ = 0;
};

}  // namespace fasti::kv
