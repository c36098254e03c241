"""A private PostgreSQL server in a temporary folder, reached through a socket there and by nobody else."""
import glob
import os
import pwd
import shutil
import subprocess
import tempfile

OPTIONS = "-c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c jit=off -c max_connections=8"


class Unavailable(Exception):
    pass


class Server:
    """Use with `with`: the server ends and its folder goes with the block."""

    def __enter__(self):
        homes = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"), key=lambda path: int(path.split("/")[4]))
        if not homes or int(homes[-1].split("/")[4]) < 15:
            raise Unavailable("PostgreSQL 15 or later is not installed (Debian: postgresql-15)")
        self.bin = os.path.dirname(homes[-1])
        self.folder = tempfile.mkdtemp(prefix="fasti-pg-")
        self.user = None
        if os.geteuid() == 0:  # the server refuses to run as root
            self.user = next((n for n in ("postgres", "nobody") if _has_user(n)), None)
            if self.user is None:
                raise Unavailable("PostgreSQL does not run as root, and there is no user postgres or nobody")
            shutil.chown(self.folder, self.user)
        data = os.path.join(self.folder, "data")
        try:
            self._run("initdb", "-D", data, "-U", "fasti", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
            self._run("pg_ctl", "-D", data, "-w", "-l", os.path.join(self.folder, "log"), "-o", f"{OPTIONS} -k {self.folder}", "start")
        except BaseException:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise
        return self

    def __exit__(self, *_):
        self._run("pg_ctl", "-D", os.path.join(self.folder, "data"), "-m", "immediate", "-w", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    def dsn(self):
        return f"host={self.folder} user=fasti dbname=postgres"

    def _run(self, program, *arguments):
        become = {}
        if self.user:
            entry = pwd.getpwnam(self.user)
            become = {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
        done = subprocess.run([os.path.join(self.bin, program), *arguments], stdout=subprocess.PIPE if program == "initdb" else subprocess.DEVNULL,
                              stderr=subprocess.STDOUT if program == "initdb" else subprocess.DEVNULL, text=True, cwd=self.folder, timeout=120, **become)
        if done.returncode != 0:
            raise RuntimeError(f"{program}: {done.stdout}")


def _has_user(name):
    try:
        pwd.getpwnam(name)
        return True
    except KeyError:
        return False
