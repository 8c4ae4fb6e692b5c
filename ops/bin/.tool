#!/usr/bin/env bash
# Sourced by the commands beside it: finds a JDK, builds what is missing, runs a main class of a module.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

# Prints the home of a JDK 21 or newer, like the build, which has its own search.
find_jdk() {
    local home version
    for home in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v java)" 2>/dev/null)")")" \
        /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -x "$home/bin/java" ] && [ -f "$home/release" ] || continue
        version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
        if [ "${version:-0}" -ge 21 ]; then
            echo "$home"
            return
        fi
    done
    echo "No JDK 21 or newer was found; install one, or name it in JAVA_HOME." >&2
    return 2
}

# run_tool MODULE MAIN_CLASS ARGUMENTS…
run_tool() {
    local module=$1 main=$2 jdk
    shift 2
    jdk=$(find_jdk) || exit 2
    local built="$root/$module/target/run.classpath"
    if [ ! -f "$built" ] || [ -n "$(find "$root/$module/src/main" "$root/$module/pom.xml" -newer "$built" -print -quit)" ]; then
        echo "building $module" >&2
        (cd "$root" && mvn -q -pl "$module" -am process-classes && touch "$built") >&2
    fi
    # Quick to start, and it leaves the processors to what it measures.
    exec "$jdk/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Ddragoman.local.checkout="$root" -cp "$root/$module/target/classes:$(cat "$built")" "$main" "$@"
}

# The same for a main class among the tests of a module.
run_test_tool() {
    local module=$1 main=$2 jdk
    shift 2
    jdk=$(find_jdk) || exit 2
    local built="$root/$module/target/test.classpath"
    if [ ! -f "$built" ] || [ -n "$(find "$root/$module/src" "$root/$module/pom.xml" -newer "$built" -print -quit)" ]; then
        echo "building $module with its tests" >&2
        (cd "$root" && mvn -q -pl "$module" -am process-test-classes && touch "$built") >&2
    fi
    exec "$jdk/bin/java" -XX:+UseParallelGC -cp "$root/$module/target/test-classes:$root/$module/target/classes:$(cat "$built")" "$main" "$@"
}
