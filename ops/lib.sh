# Parts that run, test and jamsostek share. Nothing here writes to standard output: with --json that is the program's.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
program="$root/src/JamsostekLedger.Host/bin/Release/ready/jamsostek.dll"
stamps="$root/ops/obj"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# A user without a home (a service, a container's user) can still build.
if [ ! -w "${HOME:-/nonexistent}" ]; then
  mkdir -p "$stamps/home"
  export HOME="$stamps/home"
fi

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

# Says what it does, and shows what the command said only when it failed.
quietly() {
  local what="$1" log status=0
  shift
  say "$what …"
  log="$(mktemp)"
  "$@" </dev/null >"$log" 2>&1 || status=$?
  [ "$status" -eq 0 ] || cat "$log" >&2
  rm -f "$log"
  [ "$status" -eq 0 ] || fail "$what failed with status $status."
}

need_node() {
  local version
  version="$(node --version 2>/dev/null || true)"
  version="${version#v}"
  [ "${version%%.*}" -ge 20 ] 2>/dev/null && command -v npm >/dev/null ||
    fail "Node.js 20 or newer with npm is needed and was not found: install it from your distribution or nodejs.org."
}

need_dotnet() {
  local hint="install it from your distribution or dot.net."
  command -v dotnet >/dev/null || fail "The .NET 10 SDK is needed and was not found: $hint"
  # Asked in the repository, where global.json says which SDK will do.
  (cd "$root" && dotnet --version >/dev/null 2>&1) || fail "The .NET 10 SDK is needed, another one was found: $hint"
}

packages_missing() {
  local installed="$root/ops/node_modules/.package-lock.json"
  [ ! -e "$installed" ] || [ "$root/ops/package-lock.json" -nt "$installed" ]
}

install_packages() {
  need_node
  # No package runs a script of its own; PostgreSQL makes the links to its libraries at its first start.
  quietly "Installing PostgreSQL and the charts" npm --prefix "$root/ops" ci --ignore-scripts --no-audit --no-fund
  touch "$root/ops/node_modules/.package-lock.json"
}

# Packages of npm and of NuGet, side by side. What NuGet lacks is for the build to say.
fetch() {
  local npm
  need_dotnet
  install_packages &
  npm=$!
  compile restore "$root/$([ -n "$1" ] && echo JamsostekLedger.sln || echo src/JamsostekLedger.Host)" \
    -p:Ready=$([ -n "$1" ] || echo true) </dev/null >/dev/null 2>&1 || true
  wait "$npm" || exit 1
}

# What a build is made of: sources, or sources tests.
sources() {
  find "$root/src" ${1:+"$root/$1"} "$root"/*.sln "$root"/Directory.*.props "$root/global.json" \
    "$root/ops/package-lock.json" -type d \( -name bin -o -name obj \) -prune -o \
    -type f ! -name '.*' ! -name '*~' ! -name '*.md' "${@:2}" -print
}

# A deleted file leaves nothing newer behind, so the stamp holds a sum over the names.
names() { sources "$@" | LC_ALL=C sort | cksum; }

# What a build leaves behind.
product() {
  [ -z "$1" ] && echo "$program" || echo "$root/src/JamsostekLedger.Host/bin/Release/net10.0/jamsostek.dll"
}

build_is_old() {
  local stamp="$stamps/built$1"
  [ ! -e "$(product "$1")" ] || [ ! -e "$stamp" ] || [ "$(names "$1")" != "$(cat "$stamp")" ] ||
    [ -n "$(sources "$1" -newer "$stamp")" ]
}

# No servers that stay behind when a verb is done.
compile() {
  local verb="$1"
  shift
  [ "$verb" = restore ] || set -- "$@" -c Release
  dotnet "$verb" "$@" --nologo -v quiet -nodeReuse:false -p:UseSharedCompilation=false
}

# Compiled ahead of time where the registry has the platform's compiler; without it a verb compiles as it runs.
publish() {
  local host="$root/src/JamsostekLedger.Host/JamsostekLedger.Host.csproj" into="${program%/*}"
  compile publish "$host" -o "$into" -p:Ready=true || compile publish "$host" -o "$into"
}

build() {
  need_dotnet
  # Stamped before the build begins: a file saved while it runs is newer.
  names "$1" >"$stamps/new$1"
  if [ -n "$1" ]; then
    quietly "Building" compile build "$root/JamsostekLedger.sln"
  else
    quietly "Building" publish
  fi
  mv "$stamps/new$1" "$stamps/built$1"
}

# setup [tests]: installs and builds what is missing. Two at once wait for each other.
setup() {
  local with="${1:-}"
  packages_missing || build_is_old "$with" || return 0
  mkdir -p "$stamps"
  (
    # macOS has no flock and does without. Children must not inherit the lock: one that stayed would hold it.
    if command -v flock >/dev/null; then flock 9; fi
    if packages_missing; then fetch "$with" 9>&-; fi
    if build_is_old "$with"; then build "$with" 9>&-; fi
  ) 9>"$stamps/lock"
}
