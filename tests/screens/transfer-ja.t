lang ja
# An import and an export that take their time: how far they are, and the way to stop them.
size 16x80
server code=head-office receive.host=pop.example.co.jp send.host=smtp.example.co.jp
account server_code=head-office address=taro@example.co.jp
load
key 2 i
key Ctrl-U
type /tmp/accounts.csv
key Enter
! import /tmp/accounts.csv
transfer import 0 0 300
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者  名前                アドレス            サーバー     受信  診断
|>  1          taro@example.co.jp  taro@example.co.jp  head-office  オン
|
|    ┌─ CSVファイル ────────────────────────────────────────────────────────┐
|    │ ファイルを読み込んでいます。                                         │
|    │                                                                      │
|    │> n  中止する                                                         │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
| 受信: pop.example.co.jp  POP3  995 TLS  送信: smtp.example.co.jp  465 TLS
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  ? ヘルプ
transfer import 30000 100001 1500
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者  名前                アドレス            サーバー     受信  診断
|>  1          taro@example.co.jp  taro@example.co.jp  head-office  オン
|
|    ┌─ CSVファイル ────────────────────────────────────────────────────────┐
|    │ 100001行のうち30000行を読みました、毎秒20000件、残り0:04             │
|    │                                                                      │
|    │> n  中止する                                                         │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
| 受信: pop.example.co.jp  POP3  995 TLS  送信: smtp.example.co.jp  465 TLS
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  ? ヘルプ
# Stopped: nothing comes of it, and what is told too late is not shown.
key Esc
! transfer-stop
transfer import 50000 100001 2500
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者  名前                アドレス            サーバー     受信  診断
|>  1          taro@example.co.jp  taro@example.co.jp  head-office  オン
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
| 中止しました。何も取り込んでいません。
| Enter 開く  a 追加  c 診断  t 試験送信  i 読み込み  x 書き出し  ? ヘルプ

# To its end, on the page as well.
key i Enter
! import /tmp/accounts.csv
transfer import 30000 100001 1500
csv id,address,server_code\n1,hana@example.co.jp,head-office\n
screen
| mailsetup  読み込み: accounts.csv                            settings.json  ja
| 追加0件、変更1件、削除0件、変更なし0件
| ファイルにないアカウントは、そのまま残します。
| ──────────────────────────────────────────────────────────────────────────────
| ~ taro@example.co.jp: address taro@example.co.jp -> hana@example.co.jp
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
transfer import 2 3 9000
screen
| mailsetup  読み込み: accounts.csv                            settings.json  ja
| 追加0件、変更1件、削除0件、変更なし0件
| ファイルにないアカウントは、そのまま残します。
| ──────────────────────────────────────────────────────────────────────────────
| ~ taro@example.co.jp: address taro@example.co.jp -> hana@example.co.jp
|    ┌─ CSVファイル ────────────────────────────────────────────────────────┐
|    │ 3行のうち2行を読みました、毎秒0件、残り0:05                          │
|    │                                                                      │
|    │> n  中止する                                                         │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
| Enter 決定  Esc 取消  ? ヘルプ
# Stopped there, the page stays as it was.
key Esc
! transfer-stop
screen
| mailsetup  読み込み: accounts.csv                            settings.json  ja
| 追加0件、変更1件、削除0件、変更なし0件
| ファイルにないアカウントは、そのまま残します。
| ──────────────────────────────────────────────────────────────────────────────
| ~ taro@example.co.jp: address taro@example.co.jp -> hana@example.co.jp
|
|
|
|
|
|
|
|
|
| 中止しました。何も取り込んでいません。
| Enter 決定  Esc 戻る  r 他を削除  c 再読込  \ ログ  ? ヘルプ  q 終了
key r
! import /tmp/accounts.csv replace
csv id,address,server_code\n1,hana@example.co.jp,head-office\n
screen
| mailsetup  読み込み: accounts.csv                            settings.json  ja
| 追加0件、変更1件、削除0件、変更なし0件
| ファイルにないアカウントは削除します。
| ──────────────────────────────────────────────────────────────────────────────
| ~ taro@example.co.jp: address taro@example.co.jp -> hana@example.co.jp
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
key Esc

# An export.
key x Enter
! export accounts.csv ids id 1
transfer export 60000 100000 1200
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者  名前                アドレス            サーバー     受信  診断
|>  1          taro@example.co.jp  taro@example.co.jp  head-office  オン
|
|    ┌─ CSVファイル ────────────────────────────────────────────────────────┐
|    │ 100000行のうち60000行を書き込みました、毎秒50000件、残り0:01         │
|    │                                                                      │
|    │> n  中止する                                                         │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
| 受信: pop.example.co.jp  POP3  995 TLS  送信: smtp.example.co.jp  465 TLS
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  ? ヘルプ
key Enter
! transfer-stop
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者  名前                アドレス            サーバー     受信  診断
|>  1          taro@example.co.jp  taro@example.co.jp  head-office  オン
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
| 中止しました。何も書き込んでいません。
| Enter 開く  a 追加  c 診断  t 試験送信  i 読み込み  x 書き出し  ? ヘルプ
