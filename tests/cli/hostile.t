# A fleet among servers that mean harm: each costs its own checks the time that was set for them, and
# the others nothing; what they say is text wherever it comes to stand.
$ for s in good drip flood capa cell; do mailsetup add $s receive.host=127.0.0.1 receive.encryption=none receive.timeout_seconds=2 2>/dev/null; done
$ python3 -c 'print("server_code,name,address,username,secret"); [print("%s,u%d,user%d@%s.jp,user%d@x,env:PW" % (s, n, n, s, n)) for s, k in (("drip", 3), ("flood", 3), ("capa", 3), ("cell", 10), ("good", 30)) for n in range(k)]' >fleet.csv; mailsetup account import fleet.csv | tail -1
| added: 49, changed: 0, removed: 0, unchanged: 0
$ PW=right with_hostile 46 'mailsetup --json account check --all --brief --keep-going --failed failed.csv' 2>/dev/null
| capa  fail: 3
| cell  fail: 10
| flood fail: 3
| good  warn: 30
| drip  is never good
| << memory: bounded; exit 1

# Whatever a server says: one line of text, in a cell that no spreadsheet runs.
$ grep -v drip.jp failed.csv | tr -d '\r' | cut -d, -f2- | sort -V; LC_ALL=C tr -d '\r\n -~' <failed.csv | wc -c
| address,side,stage,rule,text,evidence
| user0@capa.jp,receive,capability,reply-too-large,"The server's answer is larger than any that makes sense, and was given up.",
| user0@cell.jp,receive,auth,auth-refused,The server refused the user name or the password.,'-ERR =cmd|' /C calc'!A0
| user0@flood.jp,receive,greeting,greeting-malformed,The first line of the server is not one of POP3.,'=1+1 and nothing of any use
| user1@capa.jp,receive,capability,reply-too-large,"The server's answer is larger than any that makes sense, and was given up.",
| user1@cell.jp,receive,auth,auth-refused,The server refused the user name or the password.,'-ERR +1+1
| user1@flood.jp,receive,greeting,greeting-malformed,The first line of the server is not one of POP3.,'=1+1 and nothing of any use
| user2@capa.jp,receive,capability,reply-too-large,"The server's answer is larger than any that makes sense, and was given up.",
| user2@cell.jp,receive,auth,auth-refused,The server refused the user name or the password.,'-ERR -2+3
| user2@flood.jp,receive,greeting,greeting-malformed,The first line of the server is not one of POP3.,'=1+1 and nothing of any use
| user3@cell.jp,receive,auth,auth-refused,The server refused the user name or the password.,'-ERR @SUM(1)
| user4@cell.jp,receive,auth,auth-refused,The server refused the user name or the password.,'-ERR <TAB>=1
| user5@cell.jp,receive,auth,auth-refused,The server refused the user name or the password.,"'-ERR a<ESC>]0;title<BEL>b"
| user6@cell.jp,receive,auth,auth-refused,The server refused the user name or the password.,"'-ERR """",=1"
| user7@cell.jp,receive,auth,auth-refused,The server refused the user name or the password.,'-ERR x y<CR>z
| user8@cell.jp,receive,auth,auth-refused,The server refused the user name or the password.,'-ERR <FF><FE>
| user9@cell.jp,receive,auth,auth-refused,The server refused the user name or the password.,'-ERR <U+202E>abc
| 0
