# Checks of accounts: a secret that cannot be fetched, a login to fetch again, what waits, a cure (in Japanese).
lang ja
size 24x80
server code=imap name=IMAP4サーバー receive.protocol=imap4 receive.host=imap.example.co.jp send.host=smtp.example.co.jp
account name=山田太郎 address=yamada@example.co.jp server_code=imap secret=file:/etc/mailsetup/yamada
load
key 2

# It does not run: the reason stays, in the diagnosis and in the list.
key c
! check 1 receive imap.example.co.jp IMAP4 993 TLS send smtp.example.co.jp 465 TLS user yamada@example.co.jp account 1 secret file:/etc/mailsetup/yamada
refused Others can read or change /etc/mailsetup/yamada: make it yours alone with chmod 600.
screen
| mailsetup  診断: yamada@example.co.jp                        settings.json  ja
| 受信     送信                                                         たった今
| 受信                                    送信
|      名前解決                                名前解決
|      接続                                    接続
|      TLS                                     TLS
|      応答バナー                              応答バナー
|      機能一覧                                機能一覧
|      認証                                    認証
|      受信箱                                  宛先確認
|      終了                                    終了
| ──────────────────────────────────────────────────────────────────────────────
| Others can read or change /etc/mailsetup/yamada: make it yours alone with
| chmod 600.
|
|
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     yamada@example.co.jp: 接続診断を開始します
|
|
|
|
|
| c 再診断  t 試験送信  Tab ログへ  e 変更  Esc 戻る  / 検索  \ ログ  ? ヘルプ
key Esc
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者  名前      アドレス              サーバー  受信  認証方法  診断
|>  1          山田太郎  yamada@example.co.jp  imap      オン  標準      失敗
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
| 受信: imap.example.co.jp  IMAP4 993 TLS  送信: smtp.example.co.jp  465 TLS
| Others can read or change /etc/mailsetup/yamada: make it yours alone with chm…
|
| Enter 開く  a 追加  c 診断  t 試験送信  i 読み込み  x 書き出し  ? ヘルプ

# Fetched and refused: it can be fetched once more, or another be given.
key c
! check 2 receive imap.example.co.jp IMAP4 993 TLS send smtp.example.co.jp 465 TLS user yamada@example.co.jp account 1 secret file:/etc/mailsetup/yamada
event stage receive resolve ok 3 addresses=203.0.113.8
event stage receive auth fail 80
event finding receive auth auth-refused "A1 NO [AUTHENTICATIONFAILED] Authentication failed."
event result receive fail 95
event result fail 95
key c
screens
~24x80
| mailsetup  診断: yamada@example.co.jp                        settings.json  ja
| 受信 失敗 95 ms   送信                                                たった今
| 受信                                    送信
| OK   名前解決       3 ms 203.0.113.8
| 失敗 認証          80 ms
| ──────────────────────────────────────────────────────────────────────────────
|>1  受信: ユーザー名またはパスワードがサーバーに拒否されました。
|    ユーザー名とパスワードの両方を確認してください。ユーザー名には、メールアド
|    ┌─ 接続診断の前に ─────────────────────────────────────────────────────┐
|    │ 前回の認証がサーバーに拒否されました。パスワードを空欄のままにする   │
|    │ と、設定された参照先から再度取得します。今回だけ別のパスワードを使用 │
|    │ する場合は、入力してください。                                       │
|    │                                                                      │
|    │ 診断用のユーザー名 [yamada@example.co.jp                           ] │
|    │ 診断用のパスワード [                                               ] │
|    └──────────────────────────────────────────────────────────────────────┘
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     yamada@example.co.jp: 接続診断を開始します
| 14:00:00.000     yamada@example.co.jp: 接続診断を開始します
|
|
|
|
| Enter 決定  Esc 取消  Ctrl-R 表示切替  Ctrl-G ヘルプ
| cursor 14,26
~10x40
| mailsetup  診断: yamada@example.co.jp
|┌─ 接続診断の前に ─────────────────────┐
|│ 前回の認証がサーバーに拒否されまし   │
|│ た。パスワードを空欄のままにすると、 │
|│ 設定された参照先から再度取得します。 │
|│ 今回だけ別のパスワードを使用する場 … │
|│ 診断用のユーザー名 [yamada@example…] │
|│ 診断用のパスワード [               ] │
|└──────────────────────────────────────┘
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 7,22
~40x120
| mailsetup  診断: yamada@example.co.jp                                                                settings.json  ja
| 受信 失敗 95 ms   送信                                                                                        たった今
| 受信                                                        送信
| OK   名前解決       3 ms 203.0.113.8                             名前解決
|      接続                                                        接続
|      TLS                                                         TLS
|      応答バナー                                                  応答バナー
|      機能一覧                                                    機能一覧
| 失敗 認証          80 ms                                         認証
|      受信箱                                                      宛先確認
|      終了                                                        終了
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|>1  受信: ユーザー名またはパスワードがサーバーに拒否されました。
|    ユーザー名とパスワードの両方を確認してください。ユーザー名には、メールアドレス全体を求めるサーバーが多いですが、@よ
|    り前の部分だけを求めるサーバーもあります。
|    < A1 NO [AUTHENTICATIONFAILED] Authentication failed.
|                        ┌─ 接続診断の前に ─────────────────────────────────────────────────────┐
|                        │ 前回の認証がサーバーに拒否されました。パスワードを空欄のままにする   │
|                        │ と、設定された参照先から再度取得します。今回だけ別のパスワードを使用 │
|                        │ する場合は、入力してください。                                       │
|                        │                                                                      │
|                        │ 診断用のユーザー名 [yamada@example.co.jp                           ] │
|                        │ 診断用のパスワード [                                               ] │
|                        └──────────────────────────────────────────────────────────────────────┘
|─ ログ ──────────────────────────────────────────────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     yamada@example.co.jp: 接続診断を開始します
| 14:00:00.000     yamada@example.co.jp: 接続診断を開始します
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
| Enter 決定  Esc 取消  Ctrl-R 表示切替  Ctrl-G ヘルプ
| cursor 22,46
key Enter
! check 3 receive imap.example.co.jp IMAP4 993 TLS send smtp.example.co.jp 465 TLS user yamada@example.co.jp account 1 secret file:/etc/mailsetup/yamada

# What waits in the mailbox is shown whole.
event stage receive mailbox ok 4 messages=212 unseen=35
event result receive ok 60
event result send ok 60
event result ok 60
screens
~24x80
| mailsetup  診断: yamada@example.co.jp                        settings.json  ja
| 受信 OK 60 ms   送信 OK 60 ms                                         たった今
| 受信                                    送信
|      名前解決                                名前解決
|      接続                                    接続
|      TLS                                     TLS
|      応答バナー                              応答バナー
|      機能一覧                                機能一覧
|      認証                                    認証
| OK   受信箱         4 ms メール212通 …       宛先確認
|      終了                                    終了
| ──────────────────────────────────────────────────────────────────────────────
| メール212通、未読35通
| 変更が必要な問題は見つかりませんでした。
|
|
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     yamada@example.co.jp: 接続診断を開始します
| 14:00:00.000     yamada@example.co.jp: 接続診断を開始します
| 14:00:00.000     yamada@example.co.jp: 接続診断を開始します
|
|
|
| c 再診断  t 試験送信  Tab ログへ  e 変更  Esc 戻る  / 検索  x 報告書  ? ヘルプ
~10x40
| mailsetup  診断: yamada@example.co.jp
| 受信 OK 60 ms   送信 OK 60 ms
| 受信
| OK   受信箱         4 ms メール212通 …
| 送信                                  v
|─ ログ ──────────────── すべて  追従中 ─
|     yamada@example.co.jp: 接続診断を開…
|     yamada@example.co.jp: 接続診断を開…
|
| c 再診断  t 試験送信  e 変更  ? ヘルプ
~40x120
| mailsetup  診断: yamada@example.co.jp                                                                settings.json  ja
| 受信 OK 60 ms   送信 OK 60 ms                                                                                 たった今
| 受信                                                        送信
|      名前解決                                                    名前解決
|      接続                                                        接続
|      TLS                                                         TLS
|      応答バナー                                                  応答バナー
|      機能一覧                                                    機能一覧
|      認証                                                        認証
| OK   受信箱         4 ms メール212通、未読35通                   宛先確認
|      終了                                                        終了
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 変更が必要な問題は見つかりませんでした。
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
|─ ログ ──────────────────────────────────────────────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     yamada@example.co.jp: 接続診断を開始します
| 14:00:00.000     yamada@example.co.jp: 接続診断を開始します
| 14:00:00.000     yamada@example.co.jp: 接続診断を開始します
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
| c 再診断  t 試験送信  Tab ログへ  e 変更  Esc 戻る  / 検索  s ログ保存  x 報告書  \ ログ  ? ヘルプ  q 終了

# The server goes: the check before tells of nothing any more.
key Esc 1 d y
! save
saved
key 2
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者  名前      アドレス              サーバー  受信  認証方法  診断
|>  1          山田太郎  yamada@example.co.jp  削除済み  オン  標準
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
| メールサーバー（ID 1）は削除されています。アカウントを開いて、別のメールサー
| バーを選択してください。
|
|
| Enter 開く  a 追加  c 診断  t 試験送信  i 読み込み  x 書き出し  ? ヘルプ
key 1 u
! save
saved
key 2

# A change is called by the account's own words.
key Enter
key Tab*7
key Right
screen
| mailsetup  変更: yamada@example.co.jp               [未保存] settings.json  ja
| ── アカウント ────────────────────────────────────────────────────────────────
|   所有者                    [                                          ]
|   アカウント名              [山田太郎                                  ]
|   表示名                    [                                          ]
|   メールアドレス            [yamada@example.co.jp                      ]
|   メールサーバー            < imap  IMAP4サーバー >
|
| ── 認証 ──────────────────────────────────────────────────────────────────────
|   ユーザー名                [                                          ]
|   パスワードの参照先        [file:/etc/mailsetup/yamada                ]
| > 認証方法                  ( ) 標準  (*) APOP認証  ( ) XOAUTH2
|                             !! APOP認証はPOP3の認証方式で、IMAP4にはありませ
|                                ん。通常のパスワードを選んでください。
|                                [f] 「認証方法: 標準」に変更
|   送信用のユーザー名        [                                          ]
|   送信用パスワードの参照先  [                                          ]      v
|
| このアカウントの受信時の認証方法です。「標準」の場合は、メールサーバーの設定に
| 従います。APOP認証とXOAUTH2は、このアカウントだけに適用されます。XOAUTH2は
| GoogleやMicrosoft 365で使用します。OAuth認可サーバーの指定が必要で、送信時の認
| 証にも適用されます。
|
| Enter 次へ  Esc 戻る  Space 選択  f 修正  c 診断  Ctrl-S 保存  ? ヘルプ
key f
screen
| mailsetup  変更: yamada@example.co.jp               [未保存] settings.json  ja
| ── アカウント ────────────────────────────────────────────────────────────────
|   所有者                    [                                          ]
|   アカウント名              [山田太郎                                  ]
|   表示名                    [                                          ]
|   メールアドレス            [yamada@example.co.jp                      ]
|   メールサーバー            < imap  IMAP4サーバー >
|
| ── 認証 ──────────────────────────────────────────────────────────────────────
|   ユーザー名                [                                          ]
|   パスワードの参照先        [file:/etc/mailsetup/yamada                ]
| > 認証方法                  (*) 標準  ( ) APOP認証  ( ) XOAUTH2
|   送信用のユーザー名        [                                          ]
|   送信用パスワードの参照先  [                                          ]
|
| ── 受信 ──────────────────────────────────────────────────────────────────────
|   メールを受信する          (*) はい  ( ) いいえ                              v
|
| このアカウントの受信時の認証方法です。「標準」の場合は、メールサーバーの設定に
| 従います。APOP認証とXOAUTH2は、このアカウントだけに適用されます。XOAUTH2は
| GoogleやMicrosoft 365で使用します。OAuth認可サーバーの指定が必要で、送信時の認
| 証にも適用されます。
| 助言に従って変更しました。
| Enter 次へ  Esc 戻る  Space 選択  c 診断  u 元に戻す  Ctrl-S 保存  ? ヘルプ
