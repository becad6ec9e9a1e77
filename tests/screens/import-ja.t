# Accounts from a CSV file, looked at before they are taken, and into one (in Japanese).
lang ja
size 24x80
server code=head-office name=本社メール receive.host=pop.example.co.jp send.host=smtp.example.co.jp
account name=太郎 owner=営業 address=taro@example.co.jp server_id=1
account name=次郎 address=jiro@example.co.jp server_id=1
account name=三郎 address=saburo@example.co.jp server_id=1
load
key 2
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者  名前  アドレス              サーバー     受信  認証方法  診断
|>  1  営業    太郎  taro@example.co.jp    head-office  オン  標準
|   2          次郎  jiro@example.co.jp    head-office  オン  標準
|   3          三郎  saburo@example.co.jp  head-office  オン  標準
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: pop.example.co.jp  POP3  995 TLS  送信: smtp.example.co.jp  465 TLS
| 今回はまだ診断していません。
|
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  i 読み込み  ? ヘルプ

# A file is asked for; what cannot be read is told where the name was typed.
key i
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者  名前  アドレス              サーバー     受信  認証方法  診断
|>  1  営業    太郎  taro@example.co.jp    head-office  オン  標準
|   2          次郎  jiro@example.co.jp    head-office  オン  標準
|   3          三郎  saburo@example.co.jp  head-office  オン  標準
|
|
|    ┌─ アカウントの読み込み ───────────────────────────────────────────────┐
|    │ CSVファイルからアカウントを読み込みます。ID、またはメールサーバーと  │
|    │ アドレスが一致するアカウントは変更し、それ以外は追加します。読み込む │
|    │ 前に、変更内容を表示します。                                         │
|    │                                                                      │
|    │ CSVファイル [                                                      ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
| 受信: pop.example.co.jp  POP3  995 TLS  送信: smtp.example.co.jp  465 TLS
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 13,19
key Enter
key Ctrl-U
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者  名前  アドレス              サーバー     受信  認証方法  診断
|>  1  営業    太郎  taro@example.co.jp    head-office  オン  標準
|   2          次郎  jiro@example.co.jp    head-office  オン  標準
|   3          三郎  saburo@example.co.jp  head-office  オン  標準
|
|
|    ┌─ アカウントの読み込み ───────────────────────────────────────────────┐
|    │ CSVファイルからアカウントを読み込みます。ID、またはメールサーバーと  │
|    │ アドレスが一致するアカウントは変更し、それ以外は追加します。読み込む │
|    │ 前に、変更内容を表示します。                                         │
|    │                                                                      │
|    │ CSVファイル [                                                      ] │
|    │ ファイル名を入力してください。                                       │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
| 受信: pop.example.co.jp  POP3  995 TLS  送信: smtp.example.co.jp  465 TLS
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 13,19
type /none/such.csv
key Enter
! import /none/such.csv
csv-failed Cannot read /none/such.csv: No such file or directory
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者  名前  アドレス              サーバー     受信  認証方法  診断
|>  1  営業    太郎  taro@example.co.jp    head-office  オン  標準
|   2          次郎  jiro@example.co.jp    head-office  オン  標準
|   3          三郎  saburo@example.co.jp  head-office  オン  標準
|
|
|    ┌─ アカウントの読み込み ───────────────────────────────────────────────┐
|    │ CSVファイルからアカウントを読み込みます。ID、またはメールサーバーと  │
|    │ アドレスが一致するアカウントは変更し、それ以外は追加します。読み込む │
|    │ 前に、変更内容を表示します。                                         │
|    │                                                                      │
|    │ CSVファイル [/none/such.csv                                        ] │
|    │ Cannot read /none/such.csv: No such file or directory                │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
| 受信: pop.example.co.jp  POP3  995 TLS  送信: smtp.example.co.jp  465 TLS
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 13,33
key Ctrl-U
type /tmp/mistakes.csv
key Enter
! import /tmp/mistakes.csv
csv id,address,auth,password\n1,nobody,magic,hunter2\n2,,apop,\n
screens
~24x80
| mailsetup  読み込み: mistakes.csv                            settings.json  ja
| 4件の誤りがあるため、読み込めません。
| ファイルを直し、cで読み直します。
| ──────────────────────────────────────────────────────────────────────────────
| ! 1行目、password列: パスワードを安全に保存する保管庫がまだないため、平文のパ
|   スワードは読み込めません。この列を削除し、secret列に各パスワードの参照先を
|   記述してください。
| ! 2行目、address列: メールアドレス: 「nobody」はメールアドレスとして正しくあ
|   りません。name@example.jpのような形式で入力してください。
| ! 2行目、auth列: 「認証方法」には次のいずれかを指定してください: standard,
|   apop, xoauth2
| ! 3行目、address列: 「メールアドレス」は必須です。
|
|
|
|
|
|
|
|
|
|
|
| Esc 戻る  c 再読込  x 誤り保存  \ ログ  ? ヘルプ  q 終了
~10x40
| mailsetup  読み込み: mistakes.csv
| 4件の誤りがあるため、読み込めません。
| ファイルを直し、cで読み直します。
| ──────────────────────────────────────
| ! 1行目、password列: パスワードを安全
|   に保存する保管庫がまだないため、平
|   文のパスワードは読み込めません。こ
|   の列を削除し、secret列に各パスワー  v
|
| Esc 戻る  c 再読込  \ ログ  ? ヘルプ
~40x120
| mailsetup  読み込み: mistakes.csv                                                                    settings.json  ja
| 4件の誤りがあるため、読み込めません。
| ファイルを直し、cで読み直します。
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| ! 1行目、password列: パスワードを安全に保存する保管庫がまだないため、平文のパスワードは読み込めません。この列を削除
|   し、secret列に各パスワードの参照先を記述してください。
| ! 2行目、address列: メールアドレス: 「nobody」はメールアドレスとして正しくありません。name@example.jpのような形式で入
|   力してください。
| ! 2行目、auth列: 「認証方法」には次のいずれかを指定してください: standard, apop, xoauth2
| ! 3行目、address列: 「メールアドレス」は必須です。
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Esc 戻る  c 再読込  x 誤り保存  \ ログ  ? ヘルプ  q 終了

# The mistakes go to a file for whoever mends the first one; a name that is taken is told. The help of
# a question names the keys of that question alone.
key x
key Ctrl-G
screen
| mailsetup  ヘルプ                                            settings.json  ja
| ファイルの誤り
| 4件の誤りを、行・列・内容とともに新しいCSVファイルに書き出します。
|
| この画面のキー
|  Enter           入力した内容を決定します。
|  Esc             何も変更せずに戻ります。
|  Ctrl-A Home     文字列の先頭に移動します。
|  Ctrl-E End      文字列の末尾に移動します。
|  Backspace       カーソルの前の文字を削除します。
|  Del             カーソル位置の文字を削除します。
|  Ctrl-U          カーソルより前を削除します。パスワードはすべて削除します。
|  Ctrl-W          カーソルの前の単語を削除します。
|  Ctrl-K          カーソルより後ろを削除します。
|
| 共通のキー
|  Left            左に移動します。または、前の選択肢を選びます。
|  Right           右に移動します。または、次の選択肢を選びます。
|  Ctrl-G F1       この項目または画面と、使用できるキーの説明を表示します。
|  Ctrl-L          画面を再描画します。
|  Ctrl-Z          シェルに戻ります。`fg`で再開します。
|
|
| Esc 閉じる  PgDn さらに
key Esc
key Enter
! export mistakes.csv ids line 1 2 2 3
export-failed Cannot create mistakes.csv: File exists.
screen
| mailsetup  読み込み: mistakes.csv                            settings.json  ja
| 4件の誤りがあるため、読み込めません。
| ファイルを直し、cで読み直します。
| ──────────────────────────────────────────────────────────────────────────────
| ! 1行目、password列: パスワードを安全に保存する保管庫がまだないため、平文のパ
|   スワードは読み込めません。この列を削除し、secret列に各パスワードの参照先を
|   記述してください。
| ! 2行目、address列: メールアドレス: 「nobody」はメールアドレスとして正しくあ
|   りません。name@example.jpのような形式で入力してください。
|    ┌─ ファイルの誤り ─────────────────────────────────────────────────────┐
|    │ 4件の誤りを、行・列・内容とともに新しいCSVファイルに書き出します。   │
|    │                                                                      │
|    │ 新しいCSVファイル [mistakes.csv                                    ] │
|    │ Cannot create mistakes.csv: File exists.                             │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
|
|
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 12,37
key Ctrl-U
type wrong.csv
key Enter
! export wrong.csv ids line 1 2 2 3
exported wrong.csv
screen
| mailsetup  読み込み: mistakes.csv                            settings.json  ja
| 4件の誤りがあるため、読み込めません。
| ファイルを直し、cで読み直します。
| ──────────────────────────────────────────────────────────────────────────────
| ! 1行目、password列: パスワードを安全に保存する保管庫がまだないため、平文のパ
|   スワードは読み込めません。この列を削除し、secret列に各パスワードの参照先を
|   記述してください。
| ! 2行目、address列: メールアドレス: 「nobody」はメールアドレスとして正しくあ
|   りません。name@example.jpのような形式で入力してください。
| ! 2行目、auth列: 「認証方法」には次のいずれかを指定してください: standard,
|   apop, xoauth2
| ! 3行目、address列: 「メールアドレス」は必須です。
|
|
|
|
|
|
|
|
|
|
| wrong.csvに保存しました。
| Esc 戻る  c 再読込  x 誤り保存  \ ログ  ? ヘルプ  q 終了

# Mended in another window, it is read again from here; what was wrong once more is told, too.
key c
! import /tmp/mistakes.csv
csv id,address,auth\n1,nobody,apop\n
screen
| mailsetup  読み込み: mistakes.csv                            settings.json  ja
| 1件の誤りがあるため、読み込めません。
| ファイルを直し、cで読み直します。
| ──────────────────────────────────────────────────────────────────────────────
| ! 2行目、address列: メールアドレス: 「nobody」はメールアドレスとして正しくあ
|   りません。name@example.jpのような形式で入力してください。
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| ファイルを読み直しました。
| Esc 戻る  c 再読込  x 誤り保存  \ ログ  ? ヘルプ  q 終了
key c
! import /tmp/mistakes.csv
csv id,server_code,name,address,days\n1,head-office,しごと,taro@example.co.jp,14\n
screen
| mailsetup  読み込み: mistakes.csv                            settings.json  ja
| 追加0件、変更1件、削除0件、変更なし0件
| ファイルにないアカウントは、そのまま残します。
| ──────────────────────────────────────────────────────────────────────────────
| ~ taro@example.co.jp: name 太郎 -> しごと
| ~ taro@example.co.jp: receive.leave_on_server.days （未設定） -> 14
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| ファイルを読み直しました。
| Enter 決定  Esc 戻る  r 他を削除  c 再読込  \ ログ  ? ヘルプ  q 終了
key c
! import /tmp/mistakes.csv
csv id,address,auth,password\n1,nobody,magic,hunter2\n2,,apop,\n

# Nothing can be taken; back to the list as it was.
key Enter
key r
key Esc
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者  名前  アドレス              サーバー     受信  認証方法  診断
|>  1  営業    太郎  taro@example.co.jp    head-office  オン  標準
|   2          次郎  jiro@example.co.jp    head-office  オン  標準
|   3          三郎  saburo@example.co.jp  head-office  オン  標準
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: pop.example.co.jp  POP3  995 TLS  送信: smtp.example.co.jp  465 TLS
| 今回はまだ診断していません。
|
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  i 読み込み  ? ヘルプ

# What would change, and what becomes of the others.
key i
key Ctrl-U
type /tmp/accounts.csv
key Enter
! import /tmp/accounts.csv
csv id,server_code,name,address,days\n1,head-office,しごと,taro@example.co.jp,14\n2,head-office,次郎,jiro@example.co.jp,\n,head-office,四郎,shiro@example.co.jp,7\n
screens
~24x80
| mailsetup  読み込み: accounts.csv                            settings.json  ja
| 追加1件、変更1件、削除0件、変更なし1件
| ファイルにないアカウントは、そのまま残します。
| ──────────────────────────────────────────────────────────────────────────────
| ~ taro@example.co.jp: name 太郎 -> しごと
| ~ taro@example.co.jp: receive.leave_on_server.days （未設定） -> 14
| + shiro@example.co.jp
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter 決定  Esc 戻る  r 他を削除  c 再読込  \ ログ  ? ヘルプ  q 終了
~10x40
| mailsetup  読み込み: accounts.csv
| +1  ~1  -0  =1
| ほかのアカウントは残します。
| ──────────────────────────────────────
| ~ taro@example.co.jp: name 太郎 -> し
|   ごと
| ~ taro@example.co.jp:
|   receive.leave_on_server.days （未設 v
|
| Enter 決定  Esc 戻る  \ ログ  ? ヘルプ
~40x120
| mailsetup  読み込み: accounts.csv                                                                    settings.json  ja
| 追加1件、変更1件、削除0件、変更なし1件
| ファイルにないアカウントは、そのまま残します。
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| ~ taro@example.co.jp: name 太郎 -> しごと
| ~ taro@example.co.jp: receive.leave_on_server.days （未設定） -> 14
| + shiro@example.co.jp
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter 決定  Esc 戻る  r 他を削除  c 再読込  \ ログ  ? ヘルプ  q 終了
key r
! import /tmp/accounts.csv replace
csv id,server_code,name,address,days\n1,head-office,しごと,taro@example.co.jp,14\n2,head-office,次郎,jiro@example.co.jp,\n,head-office,四郎,shiro@example.co.jp,7\n
screen
| mailsetup  読み込み: accounts.csv                            settings.json  ja
| 追加1件、変更1件、削除1件、変更なし1件
| ファイルにないアカウントは削除します。
| ──────────────────────────────────────────────────────────────────────────────
| ~ taro@example.co.jp: name 太郎 -> しごと
| ~ taro@example.co.jp: receive.leave_on_server.days （未設定） -> 14
| - saburo@example.co.jp
| + shiro@example.co.jp
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter 決定  Esc 戻る  r 他を削除  c 再読込  \ ログ  ? ヘルプ  q 終了
key r
! import /tmp/accounts.csv
csv id,server_code,name,address,days\n1,head-office,しごと,taro@example.co.jp,14\n2,head-office,次郎,jiro@example.co.jp,\n,head-office,四郎,shiro@example.co.jp,7\n
key ?
screen
| mailsetup  ヘルプ                                            settings.json  ja
| 読み込み
| CSVファイルを読み込んだ場合の変更内容を1行ずつ表示します。誤りがある場合は、す
| べての誤りを表示します。誤りが1つでもあると、読み込めません。
|
| この画面のキー
|  Enter           すべて読み込んで保存します。
|  Esc             何も変更せずに戻ります。
|  r               ファイルにないアカウントを、削除するか残すかを切り替えます。
|  c               直したファイルをもう一度読みます。
|  x               誤りを新しいCSVファイルに書き出します（行・列・内容）。
|  Up k            上に移動します。
|  Down j          下に移動します。
|  Home g          最初に移動します。
|  End G           最後に移動します。
|
| 共通のキー
|  Left            左に移動します。または、前の選択肢を選びます。
|  Right           右に移動します。または、次の選択肢を選びます。
|  PgUp            1ページ上に移動します。
|  PgDn            1ページ下に移動します。
|  Tab             次の項目に移動します。
|  Shift-Tab       前の項目に移動します。
| Esc 閉じる  PgDn さらに
key Esc
key Enter
! save
saved
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者  名前    アドレス              サーバー     受信  認証方法  診断
|>  1  営業    しごと  taro@example.co.jp    head-office  オン  標準
|   2          次郎    jiro@example.co.jp    head-office  オン  標準
|   3          三郎    saburo@example.co.jp  head-office  オン  標準
|   4          四郎    shiro@example.co.jp   head-office  オン  標準
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: pop.example.co.jp  POP3  995 TLS  送信: smtp.example.co.jp  465 TLS
| 今回はまだ診断していません。
| accounts.csvからアカウントを読み込みました（追加1件、変更1件、削除0件）。
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  i 読み込み  ? ヘルプ

# One change, which undo takes back.
key u
! save
saved
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者  名前  アドレス              サーバー     受信  認証方法  診断
|>  1  営業    太郎  taro@example.co.jp    head-office  オン  標準
|   2          次郎  jiro@example.co.jp    head-office  オン  標準
|   3          三郎  saburo@example.co.jp  head-office  オン  標準
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: pop.example.co.jp  POP3  995 TLS  送信: smtp.example.co.jp  465 TLS
| 次の操作を元に戻しました: accounts.csvからアカウントを読み込みました（追加1
| 件、変更1件、削除0件）。uキーでやり直せます。
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  i 読み込み  ? ヘルプ

# A file that changes nothing; one with more than fits.
key i
key Enter
! import /tmp/accounts.csv
csv id\n1\n
key Enter
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者  名前  アドレス              サーバー     受信  認証方法  診断
|>  1  営業    太郎  taro@example.co.jp    head-office  オン  標準
|   2          次郎  jiro@example.co.jp    head-office  オン  標準
|   3          三郎  saburo@example.co.jp  head-office  オン  標準
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: pop.example.co.jp  POP3  995 TLS  送信: smtp.example.co.jp  465 TLS
| 今回はまだ診断していません。
| このファイルを読み込んでも、変更はありません。
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  i 読み込み  ? ヘルプ
key Esc
key i
key Enter
! import /tmp/accounts.csv
csv server_code,address\nhead-office,a01@example.jp\nhead-office,a02@example.jp\nhead-office,a03@example.jp\nhead-office,a04@example.jp\nhead-office,a05@example.jp\nhead-office,a06@example.jp\nhead-office,a07@example.jp\nhead-office,a08@example.jp\nhead-office,a09@example.jp\nhead-office,a10@example.jp\nhead-office,a11@example.jp\nhead-office,a12@example.jp\nhead-office,a13@example.jp\nhead-office,a14@example.jp\nhead-office,a15@example.jp\nhead-office,a16@example.jp\nhead-office,a17@example.jp\nhead-office,a18@example.jp\nhead-office,a19@example.jp\n
key End
screen
| mailsetup  読み込み: accounts.csv                            settings.json  ja
| 追加19件、変更0件、削除0件、変更なし0件
| ファイルにないアカウントは、そのまま残します。
| ──────────────────────────────────────────────────────────────────────────────
| + a02@example.jp                                                              ^
| + a03@example.jp
| + a04@example.jp
| + a05@example.jp
| + a06@example.jp
| + a07@example.jp
| + a08@example.jp
| + a09@example.jp
| + a10@example.jp
| + a11@example.jp
| + a12@example.jp
| + a13@example.jp
| + a14@example.jp
| + a15@example.jp
| + a16@example.jp
| + a17@example.jp
| + a18@example.jp
| + a19@example.jp
|
| Enter 決定  Esc 戻る  r 他を削除  c 再読込  \ ログ  ? ヘルプ  q 終了
key Home
key PgDn
key Up
screen
| mailsetup  読み込み: accounts.csv                            settings.json  ja
| 追加19件、変更0件、削除0件、変更なし0件
| ファイルにないアカウントは、そのまま残します。
| ──────────────────────────────────────────────────────────────────────────────
| + a01@example.jp
| + a02@example.jp
| + a03@example.jp
| + a04@example.jp
| + a05@example.jp
| + a06@example.jp
| + a07@example.jp
| + a08@example.jp
| + a09@example.jp
| + a10@example.jp
| + a11@example.jp
| + a12@example.jp
| + a13@example.jp
| + a14@example.jp
| + a15@example.jp
| + a16@example.jp
| + a17@example.jp
| + a18@example.jp                                                              v
|
| Enter 決定  Esc 戻る  r 他を削除  c 再読込  \ ログ  ? ヘルプ  q 終了

# The settings changed meanwhile: it is compared anew, and not taken unseen.
server code=head-office name=本社メール receive.host=pop.example.co.jp send.host=smtp.example.co.jp
account name=花子 address=hana@example.co.jp server_id=1
account name=次郎 address=jiro@example.co.jp server_id=1
load
key Enter
! import /tmp/accounts.csv
csv server_code,address\nhead-office,a01@example.jp\n
screen
| mailsetup  読み込み: accounts.csv                            settings.json  ja
| 追加1件、変更0件、削除0件、変更なし0件
| ファイルにないアカウントは、そのまま残します。
| ──────────────────────────────────────────────────────────────────────────────
| + a01@example.jp
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 確認中に設定が変更されました。変更内容をもう一度確認してください。
| Enter 決定  Esc 戻る  r 他を削除  c 再読込  \ ログ  ? ヘルプ  q 終了

# It cannot be read any more: nothing is shown that was not asked for.
key r
! import /tmp/accounts.csv replace
csv-failed Cannot read /tmp/accounts.csv: No such file or directory
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者  名前  アドレス            サーバー     受信  認証方法  残す  診断
|>  1          花子  hana@example.co.jp  head-office  オン  標準      はい
|   2          次郎  jiro@example.co.jp  head-office  オン  標準      はい
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: pop.example.co.jp  POP3  995 TLS  送信: smtp.example.co.jp  465 TLS
| 今回はまだ診断していません。
| Cannot read /tmp/accounts.csv: No such file or directory
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  i 読み込み  ? ヘルプ

# Export: all of them, or what is marked.
key x
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者  名前  アドレス            サーバー     受信  認証方法  残す  診断
|>  1          花子  hana@example.co.jp  head-office  オン  標準      はい
|   2          次郎  jiro@example.co.jp  head-office  オン  標準      はい
|
|
|
|
|    ┌─ アカウントの書き出し ───────────────────────────────────────────────┐
|    │ 2件のアカウントを新しいCSVファイルに書き出します。パスワードは書き出 │
|    │ さず、パスワードの参照先だけを書き出します。                         │
|    │                                                                      │
|    │ 新しいCSVファイル [accounts.csv                                    ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
| 受信: pop.example.co.jp  POP3  995 TLS  送信: smtp.example.co.jp  465 TLS
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 13,37
key Enter
! export accounts.csv ids id 1 2
export-failed Cannot create accounts.csv: File exists.
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者  名前  アドレス            サーバー     受信  認証方法  残す  診断
|>  1          花子  hana@example.co.jp  head-office  オン  標準      はい
|   2          次郎  jiro@example.co.jp  head-office  オン  標準      はい
|
|
|
|    ┌─ アカウントの書き出し ───────────────────────────────────────────────┐
|    │ 2件のアカウントを新しいCSVファイルに書き出します。パスワードは書き出 │
|    │ さず、パスワードの参照先だけを書き出します。                         │
|    │                                                                      │
|    │ 新しいCSVファイル [accounts.csv                                    ] │
|    │ Cannot create accounts.csv: File exists.                             │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
| 受信: pop.example.co.jp  POP3  995 TLS  送信: smtp.example.co.jp  465 TLS
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 12,37
key Ctrl-U
type list.csv
key Enter
! export list.csv ids id 1 2
exported list.csv
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者  名前  アドレス            サーバー     受信  認証方法  残す  診断
|>  1          花子  hana@example.co.jp  head-office  オン  標準      はい
|   2          次郎  jiro@example.co.jp  head-office  オン  標準      はい
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: pop.example.co.jp  POP3  995 TLS  送信: smtp.example.co.jp  465 TLS
| 今回はまだ診断していません。
| アカウントをlist.csvに書き出しました。
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  i 読み込み  ? ヘルプ
key Space
key Down
key Space
key x
key Enter
! export accounts.csv ids id 1 2
exported accounts.csv
holder process 4711
key i
! lock
screen
| mailsetup                                         [閲覧のみ] settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者  名前  アドレス            サーバー     受信  認証方法  残す  診断
| * 1          花子  hana@example.co.jp  head-office  オン  標準      はい
|>* 2          次郎  jiro@example.co.jp  head-office  オン  標準      はい
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: pop.example.co.jp  POP3  995 TLS  送信: smtp.example.co.jp  465 TLS
| 閲覧はできますが、保存はできません。ほかのセッション（process 4711）が設定を使
| 用しています。
| Enter 開く  Esc 解除  c 診断  C 一括診断  t 試験送信  x 書き出し  ? ヘルプ
