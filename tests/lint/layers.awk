# The whole law of the house: an #include goes down, never up, never sideways; a library has one
# owner. Usage: awk -f layers.awk FILE...
BEGIN {
    may["base"] = " base "
    may["model"] = " base model "
    may["store"] = " base model store "
    may["engine"] = " base model engine "
    may["app"] = " base model app "
    may["tui"] = " base model app tui "
    may["cli"] = " base model app cli "
    may["main"] = " base model store engine app tui cli main "
    # library header -> the only files that may see it
    owner["^curl/"] = "^src/engine/(curl|https)[._]"
    owner["^ares[.]h"] = "^src/engine/dns[.]c$"
    owner["^expat[.]h"] = "^src/engine/autoconfig[.]c$"
    owner["^openssl/"] = "^src/engine/"
    owner["^gsasl[.]h"] = "^src/engine/sasl"
    owner["^idn2[.]h"] = "^src/base/idn[.]c$"
    owner["^json-c/"] = "^src/store/"
    owner["^(ncurses|ncursesw/|curses|term[.]h)"] = "^src/tui/term[.]c$"
}
FNR == 1 {
    room = "main"
    if (match(FILENAME, /^(src|include)\/[a-z]+\//)) {
        split(FILENAME, part, "/")
        room = part[2]
    }
    if (!(room in may)) { print FILENAME ": no such room: " room; bad = 1 }
}
/^[ \t]*#[ \t]*include[ \t]*"/ {
    name = $0; sub(/^[^"]*"/, "", name); sub(/".*/, "", name)
    if (name ~ /^\.\./ || name !~ /^[a-z]+\//) {
        if (room != "main" || name ~ /\//) {
            print FILENAME ":" FNR ": include by room, \"room/thing.h\": " name; bad = 1
        }
        next
    }
    split(name, part, "/")
    if (index(may[room], " " part[1] " ") == 0) {
        print FILENAME ":" FNR ": " room " must not see " part[1] " (" name ")"; bad = 1
    }
}
/^[ \t]*#[ \t]*include[ \t]*</ {
    name = $0; sub(/^[^<]*</, "", name); sub(/>.*/, "", name)
    for (o in owner)
        if (name ~ o && FILENAME !~ owner[o]) {
            print FILENAME ":" FNR ": <" name "> belongs to " owner[o]; bad = 1
        }
}
END { exit bad }
