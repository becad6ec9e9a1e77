# Rules of one's own: asked before those that ship, or left out with a sentence, and once.
$ mailsetup add head receive.host=127.0.0.1 receive.port=1 2>/dev/null
$ mkdir -p .config/mailsetup/rules
$ printf '{"version": 1, "rules": [{"id": "office-closed", "cause": "connect-refused", "when": {"port": [1],\n"reason": ["connection refused"]}, "severity": "warning", "text": {"en": "{host} sleeps at night."},\n"fix": {"*.port": "{tls_port}"}}]}' >.config/mailsetup/rules/a.json
$ printf '{"version": 1, "rules": [\n{"id": "b", "cause": "connect-refused"}]}' >.config/mailsetup/rules/b.json
$ mailsetup check head --receive-only --no-login --no-state --json | grep '"finding"'
| {"event":"finding","server":"head","side":"receive","stage":"connect","cause":"connect-refused","rule":"office-closed","severity":"warning","text":"127.0.0.1 sleeps at night.","evidence":"127.0.0.1: Connection refused","fix":{"set":{"receive.port":995}}}
2| mailsetup: HOME/.config/mailsetup/rules/b.json, line 2: rules[0]: A rule needs a "text", or "refused" among its conditions.
$ mailsetup set head receive.port=2
$ mailsetup check head --receive-only --no-login --no-state --json 2>/dev/null | grep -o '"rule":"[a-z-]*"'
| "rule":"connect-refused"
