#!/bin/sh
# play.sh PROGRAM [--bless] TRANSCRIPT... - plays transcripts of commands and compares.
#
# A transcript holds commands and what they must do:
#     # a remark
#     $ mailsetup list              a line for sh, in an empty HOME of the transcript's own
#     | standard output
#     2| standard error
#     = 64                          the exit status, unless it is 0
# Each is played and printed back with what really happened; equal is passed. --bless accepts
# what happened: read the difference before you keep it.
#
# There is no controlling terminal and standard input is empty; on_tty.py gives a terminal where
# one is wanted, with_mail.py, with_changes.py and with_fleet.py mail servers, with_names.py a name
# server. $HOME in output reads HOME.
set -u

program=$(realpath "$1") || exit 2
shift
bless=no
if [ "${1:-}" = --bless ]; then
    bless=yes
    shift
fi
here=$(realpath "$(dirname "$0")")
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM # at once: blessing on without $work would empty the transcripts

mkdir "$work/bin"
ln -s "$program" "$work/bin/mailsetup"
ln -s "$here/on_tty.py" "$work/bin/on_tty"
ln -s "$here/with_mail.py" "$work/bin/with_mail"
ln -s "$here/with_changes.py" "$work/bin/with_changes"
ln -s "$here/with_fleet.py" "$work/bin/with_fleet"
ln -s "$here/with_names.py" "$work/bin/with_names"
ln -s "$here/with_hostile.py" "$work/bin/with_hostile"

# One command, as the transcripts show it.
run() {
    (
        cd "$HOME" &&
            env -i HOME="$HOME" PATH="$work/bin:/usr/sbin:/usr/bin:/sbin:/bin" LANG=C.UTF-8 TZ=UTC \
                TERM=xterm MAILSETUP_FILE="$HOME/settings.json" TESTS="$here" \
                timeout 60 setsid -w sh -c "$1" >"$work/out" 2>"$work/err" </dev/null
    )
    status=$?
    sed -e "s|$HOME|HOME|g" -e 's/^/| /' -e 's/^| $/|/' "$work/out"
    # A last line without its end is marked, so that it is not lost.
    [ -z "$(tail -c1 "$work/out")" ] || printf ' (no line end)\n'
    sed -e "s|$HOME|HOME|g" -e 's/^/2| /' -e 's/^2| $/2|/' "$work/err"
    [ "$status" = 0 ] || printf '= %s\n' "$status"
}

play() {
    HOME=$work/home
    rm -rf "$HOME"
    mkdir -m 700 "$HOME"
    while IFS= read -r line || [ -n "$line" ]; do
        case $line in
        '$ '*)
            printf '%s\n' "$line"
            run "${line#'$ '}"
            commands=$((commands + 1))
            ;;
        '#'* | '') printf '%s\n' "$line" ;;
        esac
    done <"$1" >"$work/played"
}

commands=0
transcripts=0
failed=0
for transcript; do
    transcripts=$((transcripts + 1))
    play "$transcript"
    if grep -qE 'Segmentation fault|Aborted|Sanitizer|runtime error' "$work/played"; then
        echo "a crash, which is never what was wanted:"
    elif cmp -s "$transcript" "$work/played"; then
        continue
    elif [ "$bless" = yes ]; then
        cat "$work/played" >"$transcript"
        echo "blessed: $transcript"
        continue
    fi
    diff -u --label "$transcript (expected)" --label "$transcript (played)" \
        "$transcript" "$work/played"
    failed=$((failed + 1))
done
echo "cli: $commands commands in $transcripts transcripts, $failed transcripts failed"
[ "$failed" = 0 ]
