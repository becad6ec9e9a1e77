# What the list says of checks that were made (in Japanese).
lang ja
size 24x80
server code=head-office name=本社メール receive.host=pop.example.co.jp send.host=smtp.example.co.jp
server code=branch name=支社 receive.host=mail.branch.example receive.encryption=none receive.port=110
server code=notify name=通知専用 send.host=192.0.2.25 send.encryption=none send.port=25 send.auth.method=none
server code=new name=新しい send.host=192.0.2.26
load
key c
type u
key Enter
type p
key Enter
! check 1 receive pop.example.co.jp POP3  995 TLS send smtp.example.co.jp 465 TLS user u
certificate subject=CN=pop.example.co.jp issuer="CN=Example CA" names=pop.example.co.jp not_after=2026-08-22T00:00:00Z days=203
event stage receive tls ok 20 version=TLSv1.3
event result receive ok 90
event result send ok 80
event result ok 90
key Esc Down c
type u
key Enter
type p
key Enter
! check 2 receive mail.branch.example POP3  110 なし user u
event stage receive auth warn 10
event finding receive auth auth-clear-text ""
event result receive warn 30
event result warn 30
key Esc Down
time +150
screens
~24x80
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード       名前        受信            送信     診断
|  1  head-office  本社メール  POP3  995 TLS   465 TLS  OK 2分前
|  2  branch       支社        POP3  110 なし  -        !! 1件
|> 3  notify       通知専用    -               25 なし
|  4  new          新しい      -               465 TLS
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
| 受信: -  送信: 192.0.2.25
| メールサーバーID 3（CSV用）、アカウント0件
| 今回はまだ診断していません。
|
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  d 削除  y コピー  ? ヘルプ
~10x40
| [1 メールサーバー] 2 3 4 5 6
|  #  コード       名前        診断
|  1  head-office  本社メール  OK 2分前
|  2  branch       支社        !! 1件
|> 3  notify       通知専用
|  4  new          新しい
| 受信: -  送信: 192.0.2.25  25 なし
| 今回はまだ診断していません。
|
| Enter 開く  a 追加  c 診断  ? ヘルプ
~40x120
| mailsetup                                                                                            settings.json  ja
| [1 メールサーバー]  2 アカウント  3 メール通知  4 OAuth認可  5 プロバイダー  6 移行
|  #  コード       名前        受信            送信     診断
|  1  head-office  本社メール  POP3  995 TLS   465 TLS  OK 2分前
|  2  branch       支社        POP3  110 なし  -        !! 1件
|> 3  notify       通知専用    -               25 なし
|  4  new          新しい      -               465 TLS
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
| 受信: -  送信: 192.0.2.25
| メールサーバーID 3（CSV用）、アカウント0件
| 今回はまだ診断していません。
|
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  d 削除  m 順番変更  y コピー  Tab 次の画面  / 絞り込み  ? ヘルプ
key c
screen
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード       名前        受信            送信     診断
|  1  head-office  本社メール  POP3  995 TLS   465 TLS  OK 2分前
|  2  branch       支社        POP3  110 なし  -        !! 1件
|> 3  notify       通知専用    -               25 なし
|  4  new          新しい      -               465 TLS
|
|
|    ┌─ 接続診断の前に ─────────────────────────────────────────────────────┐
|    │ 接続診断で送信元として使用するメールアドレスを入力してください。メー │
|    │ ルは送信されません。空の場合は、送信元と宛先を確認しません。         │
|    │                                                                      │
|    │ 診断用の送信元メールアドレス [                                     ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
| 受信: -  送信: 192.0.2.25
| メールサーバーID 3（CSV用）、アカウント0件
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 13,36
type root@example.jp
key Enter
! check 3 send 192.0.2.25 25 なし
event stage send connect fail 10
event finding send connect connect-refused "Connection refused"
event result send fail 10
event result fail 10
key Esc
screens
~24x80
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード       名前        受信            送信     診断
|  1  head-office  本社メール  POP3  995 TLS   465 TLS  OK 2分前
|  2  branch       支社        POP3  110 なし  -        !! 1件
|> 3  notify       通知専用    -               25 なし  失敗 接続
|  4  new          新しい      -               465 TLS
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
| 受信: -  送信: 192.0.2.25
| メールサーバーID 3（CSV用）、アカウント0件
| 送信: 192.0.2.25の25番ポートへの接続が拒否されました。そのポートでサービスが …
|
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  d 削除  y コピー  ? ヘルプ
~10x40
| [1 メールサーバー] 2 3 4 5 6
|  #  コード       名前        診断
|  1  head-office  本社メール  OK 2分前
|  2  branch       支社        !! 1件
|> 3  notify       通知専用    失敗 接続
|  4  new          新しい
| 受信: -  送信: 192.0.2.25  25 なし
| 送信: 192.0.2.25の25番ポートへの接続 …
|
| Enter 開く  a 追加  c 診断  ? ヘルプ
~40x120
| mailsetup                                                                                            settings.json  ja
| [1 メールサーバー]  2 アカウント  3 メール通知  4 OAuth認可  5 プロバイダー  6 移行
|  #  コード       名前        受信            送信     診断
|  1  head-office  本社メール  POP3  995 TLS   465 TLS  OK 2分前
|  2  branch       支社        POP3  110 なし  -        !! 1件
|> 3  notify       通知専用    -               25 なし  失敗 接続
|  4  new          新しい      -               465 TLS
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
| 受信: -  送信: 192.0.2.25
| メールサーバーID 3（CSV用）、アカウント0件
| 送信: 192.0.2.25の25番ポートへの接続が拒否されました。そのポートでサービスが動いていないか、ファイアウォールで拒否さ …
|
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  d 削除  m 順番変更  y コピー  Tab 次の画面  / 絞り込み  ? ヘルプ
time +90000
screen
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード       名前        受信            送信     診断
|  1  head-office  本社メール  POP3  995 TLS   465 TLS  OK 25時間前
|  2  branch       支社        POP3  110 なし  -        !! 1件
|> 3  notify       通知専用    -               25 なし  失敗 接続
|  4  new          新しい      -               465 TLS
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
| 受信: -  送信: 192.0.2.25
| メールサーバーID 3（CSV用）、アカウント0件
| 送信: 192.0.2.25の25番ポートへの接続が拒否されました。そのポートでサービスが …
|
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  d 削除  y コピー  ? ヘルプ
key Down c
type u
key Enter
key Enter
! check 4 send 192.0.2.26 465 TLS user u
event stage send connect running
key Esc
! cancel 4
screen
| mailsetup  診断: new                                         settings.json  ja
| 送信
| 送信
|      名前解決
| ...  接続
|      TLS
|      応答バナー
|      機能一覧
|      認証
|      宛先確認
|      終了
| ──────────────────────────────────────────────────────────────────────────────
|
|
|
|
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     branch: 接続診断を開始します
| 14:02:30.000     notify: 接続診断を開始します
| 15:02:30.000     new: 接続診断を開始します
|
| 接続診断を中止しました。
| c 再診断  t 試験送信  Tab ログへ  e 変更  Esc 戻る  / 検索  \ ログ  ? ヘルプ
event result send skip 10
event result skip 10
screen
| mailsetup  診断: new                                         settings.json  ja
| 送信 省略 10 ms                                                       たった今
| 送信
|      名前解決
| ...  接続
|      TLS
|      応答バナー
|      機能一覧
|      認証
|      宛先確認
|      終了
| ──────────────────────────────────────────────────────────────────────────────
| 接続診断は最後まで完了しませんでした。
|
|
|
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     branch: 接続診断を開始します
| 14:02:30.000     notify: 接続診断を開始します
| 15:02:30.000     new: 接続診断を開始します
|
| 接続診断を中止しました。
| c 再診断  t 試験送信  Tab ログへ  e 変更  Esc 戻る  / 検索  x 報告書  ? ヘルプ
key Esc
screen
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード       名前        受信            送信     診断
|  1  head-office  本社メール  POP3  995 TLS   465 TLS  OK 25時間前
|  2  branch       支社        POP3  110 なし  -        !! 1件
|  3  notify       通知専用    -               25 なし  失敗 接続
|> 4  new          新しい      -               465 TLS  省略
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
| 受信: -  送信: 192.0.2.26
| メールサーバーID 4（CSV用）、アカウント0件
| 診断（たった今）: 省略
|
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  d 削除  y コピー  ? ヘルプ
