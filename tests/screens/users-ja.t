# A refused login: other forms of the user name, and the report for a provider's support.
lang ja
size 24x80
server code=head-office name=本社メール receive.protocol=imap4 receive.host=imap.example.co.jp
account owner=3 name=山田太郎 address=yamada@example.co.jp server_code=head-office secret=file:/etc/mailsetup/yamada username=mbx0001
load
key c
type yamada@example.co.jp
key Tab
type secret
key Enter
! check 1 receive imap.example.co.jp IMAP4 993 TLS user yamada@example.co.jp
event stage receive auth fail 31
event finding receive auth auth-refused "A1 NO [AUTHENTICATIONFAILED] Authentication failed."
event result receive fail 80
event result fail 81
screen
| mailsetup  診断: head-office                                 settings.json  ja
| 受信 失敗 80 ms                                                       たった今
| 受信
| 失敗 認証          31 ms
| ──────────────────────────────────────────────────────────────────────────────
|>1  受信: ユーザー名またはパスワードがサーバーに拒否されました。
|    ユーザー名とパスワードの両方を確認してください。ユーザー名には、メールアド
|    レス全体を求めるサーバーが多いですが、@より前の部分だけを求めるサーバーもあ
|    ります。
|    < A1 NO [AUTHENTICATIONFAILED] Authentication failed.
|
|
|
|
|
|
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
|
|
|
|
|
| w 別の名  c 再診断  Tab ログへ  e 変更  Esc 戻る  / 検索  s ログ保存  ? ヘルプ

# It is asked first, because servers lock mailboxes.
key w
screens
~24x80
| mailsetup  診断: head-office                                 settings.json  ja
| 受信 失敗 80 ms                                                       たった今
| 受信
| 失敗 認証          31 ms
| ──────────────────────────────────────────────────────────────────────────────
|>1  受信: ユーザー名またはパスワードがサーバーに拒否されました。
|    ユーザー名とパスワードの両方を確認してください。ユーザー名には、メールアド
|    レス全体を求めるサーバーが多いですが、@より前の部分だけを求めるサーバーもあ
|    ┌─ ユーザー名のほかの形式 ─────────────────────────────────────────────┐
|    │ 同じパスワードで順に試します: yamada, yamada%example.co.jp。間違いが │
|    │ 続くと、サーバーがメールボックスをロックすることがあります。         │
|    │                                                                      │
|    │  y  試す                                                             │
|    │> n  やめる                                                           │
|    └──────────────────────────────────────────────────────────────────────┘
|
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
|
|
|
|
|
| Enter 決定  Esc 取消  ? ヘルプ
~10x40
| mailsetup  診断: head-office
|┌─ ユーザー名のほかの形式 ─────────────┐
|│ 同じパスワードで順に試します:        │
|│ yamada, yamada%example.co.jp。間違い │
|│ が続くと、サーバーがメールボックスを │
|│ ロックすることがあります。           │
|│  y  試す                             │
|│> n  やめる                           │
|└──────────────────────────────────────┘
| Enter 決定  Esc 取消  ? ヘルプ
~40x120
| mailsetup  診断: head-office                                                                         settings.json  ja
| 受信 失敗 80 ms                                                                                               たった今
| 受信
|      名前解決
|      接続
|      TLS
|      応答バナー
|      機能一覧
| 失敗 認証          31 ms
|      受信箱
|      終了
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|>1  受信: ユーザー名またはパスワードがサーバーに拒否されました。
|    ユーザー名とパスワードの両方を確認してください。ユーザー名には、メールアドレス全体を求めるサーバーが多いですが、@よ
|    り前の部分だけを求めるサーバーもあります。
|    < A1 NO [AUTHENTICATIONFAILED] Authentication failed.
|                        ┌─ ユーザー名のほかの形式 ─────────────────────────────────────────────┐
|                        │ 同じパスワードで順に試します: yamada, yamada%example.co.jp。間違いが │
|                        │ 続くと、サーバーがメールボックスをロックすることがあります。         │
|                        │                                                                      │
|                        │  y  試す                                                             │
|                        │> n  やめる                                                           │
|                        └──────────────────────────────────────────────────────────────────────┘
|
|─ ログ ──────────────────────────────────────────────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
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
| Enter 決定  Esc 取消  ? ヘルプ
key n
key w
key y
! check 2 receive imap.example.co.jp IMAP4 993 TLS user yamada
screen
| mailsetup  診断: head-office                                 settings.json  ja
| 受信 失敗 80 ms                                                       たった今
| 受信
| 失敗 認証          31 ms
| ──────────────────────────────────────────────────────────────────────────────
|>1  受信: ユーザー名またはパスワードがサーバーに拒否されました。
|    ユーザー名とパスワードの両方を確認してください。ユーザー名には、メールアド
|    レス全体を求めるサーバーが多いですが、@より前の部分だけを求めるサーバーもあ
|    ります。
|    < A1 NO [AUTHENTICATIONFAILED] Authentication failed.
|
|
|
|
|
|
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
|
|
|
|
| yamadaを試しています（2件中1件目）。Escで中止します。
| c 再診断  Tab ログへ  e 変更  Esc 取消  / 検索  s ログ保存  x 報告書  ? ヘルプ
event stage receive auth fail 20
event finding receive auth auth-refused "A1 NO [AUTHENTICATIONFAILED] Authentication failed."
event result receive fail 30
event result fail 30
! check 3 receive imap.example.co.jp IMAP4 993 TLS user yamada%example.co.jp
event stage receive auth ok 20
event result receive ok 30
event result ok 30
! check 4 receive imap.example.co.jp IMAP4 993 TLS user yamada%example.co.jp
event stage receive auth ok 21
event finding receive auth inbox-only "" count=3
event result receive ok 40
event result ok 41
screen
| mailsetup  診断: head-office                                 settings.json  ja
| 受信 OK 40 ms（前回: 失敗）                                           たった今
| 受信
|      名前解決
|      接続
|      TLS
|      応答バナー
|      機能一覧
| OK   認証          21 ms （前回: 失敗）
|      受信箱
|      終了
| ──────────────────────────────────────────────────────────────────────────────
| 解消した問題: ユーザー名またはパスワードがサーバーに拒否されました。
|>1  受信: IMAP4で受信できるのはINBOXフォルダーのメールだけです。サーバー側でほ
|    かのフォルダーに振り分けられたメールは受信しません。
|
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     head-office: 接続診断を開始します
|
|
|
| サーバーが受け付けるユーザー名はyamada%example.co.jpです。
| c 再診断  Tab ログへ  e 変更  Esc 戻る  / 検索  s ログ保存  x 報告書  ? ヘルプ

# The report: a file of its own name; under .json it is JSON.
key x
screens
~24x80
| mailsetup  診断: head-office                                 settings.json  ja
| 受信 OK 40 ms（前回: 失敗）                                           たった今
| 受信
|      名前解決
|      接続
|      TLS
|      応答バナー
|      機能一覧
|    ┌─ 報告書の保存 ───────────────────────────────────────────────────────┐
|    │ 設定、各段階の結果、診断結果、通信内容を、自分だけが読める新しいファ │
|    │ イルに書き出します。パスワードは含まれません。名前が.jsonで終わる場  │
|    │ 合はJSONになります。                                                 │
|    │                                                                      │
|    │ ファイル [head-office-report.txt                                   ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     head-office: 接続診断を開始します
|
|
|
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 13,38
~10x40
| mailsetup  診断: head-office
|┌─ 報告書の保存 ───────────────────────┐
|│ 設定、各段階の結果、診断結果、通信内 │
|│ 容を、自分だけが読める新しいファイル │
|│ に書き出します。パスワードは含まれま │
|│ せん。名前が.jsonで終わる場合はJSON  │
|│ になります。                         │
|│ ファイル [head-office-report.txt   ] │
|└──────────────────────────────────────┘
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 7,34
~40x120
| mailsetup  診断: head-office                                                                         settings.json  ja
| 受信 OK 40 ms（前回: 失敗）                                                                                   たった今
| 受信
|      名前解決
|      接続
|      TLS
|      応答バナー
|      機能一覧
| OK   認証          21 ms （前回: 失敗）
|      受信箱
|      終了
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 解消した問題: ユーザー名またはパスワードがサーバーに拒否されました。
|>1  受信: IMAP4で受信できるのはINBOXフォルダーのメールだけです。サーバー側でほかのフォルダーに振り分けられたメールは受
|    信しません。
|
|                        ┌─ 報告書の保存 ───────────────────────────────────────────────────────┐
|                        │ 設定、各段階の結果、診断結果、通信内容を、自分だけが読める新しいファ │
|                        │ イルに書き出します。パスワードは含まれません。名前が.jsonで終わる場  │
|                        │ 合はJSONになります。                                                 │
|                        │                                                                      │
|                        │ ファイル [head-office-report.txt                                   ] │
|                        └──────────────────────────────────────────────────────────────────────┘
|
|─ ログ ──────────────────────────────────────────────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     head-office: 接続診断を開始します
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
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 21,58
key Enter
! save-text head-office-report.txt
key x
key Ctrl-U
type nowhere.json
key Enter
! save-text nowhere.json

# An account keeps the name that was found: changed in its form, not saved yet.
key Esc
key 2
key c
! check 5 receive imap.example.co.jp IMAP4 993 TLS user mbx0001 account 1 secret file:/etc/mailsetup/yamada
event stage receive auth fail 31
event finding receive auth auth-refused "A1 NO [AUTHENTICATIONFAILED] Authentication failed."
event result receive fail 80
event result fail 81
key w
screen
| mailsetup  診断: yamada@example.co.jp                        settings.json  ja
| 受信 失敗 80 ms                                                       たった今
| 受信
| 失敗 認証          31 ms
| ──────────────────────────────────────────────────────────────────────────────
|>1  受信: ユーザー名またはパスワードがサーバーに拒否されました。
|    ユーザー名とパスワードの両方を確認してください。ユーザー名には、メールアド
|    レス全体を求めるサーバーが多いですが、@より前の部分だけを求めるサーバーもあ
|    ┌─ ユーザー名のほかの形式 ─────────────────────────────────────────────┐
|    │ 同じパスワードで順に試します: yamada@example.co.jp, yamada,          │
|    │ yamada%example.co.jp。間違いが続くと、サーバーがメールボックスをロッ │
|    │ クすることがあります。                                               │
|    │                                                                      │
|    │  y  試す                                                             │
|    │> n  やめる                                                           │
|    └──────────────────────────────────────────────────────────────────────┘
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     yamada@example.co.jp: 接続診断を開始します
|
|
|
| Enter 決定  Esc 取消  ? ヘルプ
key y
! check 6 receive imap.example.co.jp IMAP4 993 TLS user yamada@example.co.jp account 1 secret file:/etc/mailsetup/yamada
event stage receive auth ok 20
event result receive ok 30
event result ok 30
! check 7 receive imap.example.co.jp IMAP4 993 TLS user yamada@example.co.jp account 1 secret file:/etc/mailsetup/yamada
event stage receive auth ok 21
event result receive ok 40
event result ok 41
screen
| mailsetup  診断: yamada@example.co.jp               [未保存] settings.json  ja
| 受信 OK 40 ms（前回: 失敗）                                           たった今
| 受信
|      名前解決
|      接続
|      TLS
|      応答バナー
|      機能一覧
| OK   認証          21 ms （前回: 失敗）
|      受信箱
|      終了
| ──────────────────────────────────────────────────────────────────────────────
| 変更した設定(未保存): ユーザー名: mbx0001 → yamada@example.co.jp
| 解消した問題: ユーザー名またはパスワードがサーバーに拒否されました。
| 変更が必要な問題は見つかりませんでした。
|
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     yamada@example.co.jp: 接続診断を開始します
| 14:00:00.000     yamada@example.co.jp: 接続診断を開始します
|
| 設定を変更しました（未保存）。uキーで元に戻し、Ctrl-Sで保存します。
| u 元に戻す  c 再診断  Tab ログへ  e 変更  Esc 戻る  / 検索  x 報告書  ? ヘルプ
key u

# Another answer ends it at once, and Esc does.
key c
! check 8 receive imap.example.co.jp IMAP4 993 TLS user mbx0001 account 1 secret file:/etc/mailsetup/yamada
event stage receive auth fail 31
event finding receive auth auth-refused "A1 NO [AUTHENTICATIONFAILED] Authentication failed."
event result receive fail 80
event result fail 81
key w
key y
! check 9 receive imap.example.co.jp IMAP4 993 TLS user yamada@example.co.jp account 1 secret file:/etc/mailsetup/yamada
event stage receive auth fail 20
event finding receive auth auth-temporary "A1 NO [UNAVAILABLE] Too many tries."
event result receive fail 30
event result fail 30
screen
| mailsetup  診断: yamada@example.co.jp                        settings.json  ja
| 受信 失敗 80 ms                                                       たった今
| 受信
| 失敗 認証          31 ms
| ──────────────────────────────────────────────────────────────────────────────
|>1  受信: ユーザー名またはパスワードがサーバーに拒否されました。
|    ユーザー名とパスワードの両方を確認してください。ユーザー名には、メールアド
|    レス全体を求めるサーバーが多いですが、@より前の部分だけを求めるサーバーもあ
|    ります。
|    < A1 NO [AUTHENTICATIONFAILED] Authentication failed.
|
|
|
|
|
|
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     yamada@example.co.jp: 接続診断を開始します
| 14:00:00.000     yamada@example.co.jp: 接続診断を開始します
| 14:00:00.000     yamada@example.co.jp: 接続診断を開始します
| サーバーが一時的に認証を処理できません。
| w 別の名  c 再診断  Tab ログへ  e 変更  Esc 戻る  / 検索  s ログ保存  ? ヘルプ
key w
key y
! check 10 receive imap.example.co.jp IMAP4 993 TLS user yamada@example.co.jp account 1 secret file:/etc/mailsetup/yamada
key Esc
! cancel 10
screen
| mailsetup  診断: yamada@example.co.jp                        settings.json  ja
| 受信 失敗 80 ms                                                       たった今
| 受信
| 失敗 認証          31 ms
| ──────────────────────────────────────────────────────────────────────────────
|>1  受信: ユーザー名またはパスワードがサーバーに拒否されました。
|    ユーザー名とパスワードの両方を確認してください。ユーザー名には、メールアド
|    レス全体を求めるサーバーが多いですが、@より前の部分だけを求めるサーバーもあ
|    ります。
|    < A1 NO [AUTHENTICATIONFAILED] Authentication failed.
|
|
|
|
|
|
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     yamada@example.co.jp: 接続診断を開始します
| 14:00:00.000     yamada@example.co.jp: 接続診断を開始します
| 14:00:00.000     yamada@example.co.jp: 接続診断を開始します
| ほかのユーザー名は試しません。
| w 別の名  c 再診断  Tab ログへ  e 変更  Esc 戻る  / 検索  s ログ保存  ? ヘルプ
