# Nothing but the presets: how to begin, and a settings file that cannot be read (in Japanese).
lang ja
size 24x80
built-in
load-failed settings.json: line 3, column 5: a comma is missing.
screens
~24x80
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード    名前                       受信           送信          診断
|> -  gmail     Gmail / Google Workspace   IMAP4 993 TLS  465 TLS       定義済み
|  -  exchange  Exchange Online / Micros…  IMAP4 993 TLS  587 STARTTLS  定義済み
|
|  settings.json: line 3, column 5: a comma is missing.
|
|  設定ファイルは変更していません。今後も変更しません。ファイルを修正してから起
|  動し直してください。`mailsetup validate`を実行すると、誤りのある箇所をすべて
|  表示します。
|
|
|
|
|
|
|
|
| 受信: imap.gmail.com  送信: smtp.gmail.com
| 組み込みの定義済みサーバーです。Enterでこの設定から新規登録、yでコピーします。
| 今回はまだ診断していません。
|
| Enter 開く  c 診断  t 試験送信  Tab 次の画面  \ ログ  ? ヘルプ  q 終了
~10x40
| [1 メールサーバー] 2 3 4 5 6
|
|  settings.json: line 3, column 5: a
|  comma is missing.
|
|  設定ファイルは変更していません。今後
|  も変更しません。ファイルを修正してか
|  ら起動し直してください。`mailsetup …
|
| Enter 開く  c 診断  \ ログ  ? ヘルプ
~40x120
| mailsetup                                                                                            settings.json  ja
| [1 メールサーバー]  2 アカウント  3 メール通知  4 OAuth認可  5 プロバイダー  6 移行
|  #  コード    名前                             受信           送信          診断
|> -  gmail     Gmail / Google Workspace         IMAP4 993 TLS  465 TLS       定義済み
|  -  exchange  Exchange Online / Microsoft 365  IMAP4 993 TLS  587 STARTTLS  定義済み
|
|  settings.json: line 3, column 5: a comma is missing.
|
|  設定ファイルは変更していません。今後も変更しません。ファイルを修正してから起動し直してください。`mailsetup validate`
|  を実行すると、誤りのある箇所をすべて表示します。
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
| 受信: imap.gmail.com  送信: smtp.gmail.com
| 組み込みの定義済みサーバーです。Enterでこの設定から新規登録、yでコピーします。
| 今回はまだ診断していません。
|
| Enter 開く  c 診断  t 試験送信  Tab 次の画面  \ ログ  ? ヘルプ  q 終了
load
screens
~24x80
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード    名前                       受信           送信          診断
|> -  gmail     Gmail / Google Workspace   IMAP4 993 TLS  465 TLS       定義済み
|  -  exchange  Exchange Online / Micros…  IMAP4 993 TLS  587 STARTTLS  定義済み
|
|  メールサーバーはまだ登録されていません。
|
|  aを押して、最初のメールサーバーを追加してください。ウィザードで必要な項目を
|  ステップごとに入力し、各設定を実際のサーバーで確認します。
|
|
|
|
|
|
|
|
|
| 受信: imap.gmail.com  送信: smtp.gmail.com
| 組み込みの定義済みサーバーです。Enterでこの設定から新規登録、yでコピーします。
| 今回はまだ診断していません。
|
| Enter 開く  a 追加  c 診断  t 試験送信  d 削除  m 順番変更  y コピー  ? ヘルプ
~10x40
| [1 メールサーバー] 2 3 4 5 6
|  #  コード    名前            診断
|> -  gmail     Gmail / Googl…  定義済み
|  -  exchange  Exchange Onli…  定義済み
|
|
| Gmail / Google Workspace
| 今回はまだ診断していません。
|
| Enter 開く  a 追加  c 診断  ? ヘルプ
~40x120
| mailsetup                                                                                            settings.json  ja
| [1 メールサーバー]  2 アカウント  3 メール通知  4 OAuth認可  5 プロバイダー  6 移行
|  #  コード    名前                             受信           送信          診断
|> -  gmail     Gmail / Google Workspace         IMAP4 993 TLS  465 TLS       定義済み
|  -  exchange  Exchange Online / Microsoft 365  IMAP4 993 TLS  587 STARTTLS  定義済み
|
|  メールサーバーはまだ登録されていません。
|
|  aを押して、最初のメールサーバーを追加してください。ウィザードで必要な項目をステップごとに入力し、各設定を実際のサー
|  バーで確認します。
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
| 受信: imap.gmail.com  送信: smtp.gmail.com
| 組み込みの定義済みサーバーです。Enterでこの設定から新規登録、yでコピーします。
| 今回はまだ診断していません。
|
| Enter 開く  a 追加  c 診断  t 試験送信  d 削除  m 順番変更  y コピー  Tab 次の画面  \ ログ  ? ヘルプ  q 終了
server code=head-office name=本社メール receive.host=pop.example.co.jp send.host=smtp.example.co.jp
load
screens
~24x80
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード       名前                    受信           送信          診断
|> -  gmail        Gmail / Google Worksp…  IMAP4 993 TLS  465 TLS       定義済み
|  -  exchange     Exchange Online / Mic…  IMAP4 993 TLS  587 STARTTLS  定義済み
|  1  head-office  本社メール              POP3  995 TLS  465 TLS
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
| Gmail / Google Workspace  受信: imap.gmail.com  送信: smtp.gmail.com
| 組み込みの定義済みサーバーです。Enterでこの設定から新規登録、yでコピーします。
| 今回はまだ診断していません。
|
| Enter 開く  a 追加  c 診断  t 試験送信  d 削除  m 順番変更  y コピー  ? ヘルプ
~10x40
| [1 メールサーバー] 2 3 4 5 6
|  #  コード       名前         診断
|> -  gmail        Gmail / Go…  定義済み
|  -  exchange     Exchange O…  定義済み
|  1  head-office  本社メール
|
| Gmail / Google Workspace
| 今回はまだ診断していません。
|
| Enter 開く  a 追加  c 診断  ? ヘルプ
~40x120
| mailsetup                                                                                            settings.json  ja
| [1 メールサーバー]  2 アカウント  3 メール通知  4 OAuth認可  5 プロバイダー  6 移行
|  #  コード       名前                             受信           送信          診断
|> -  gmail        Gmail / Google Workspace         IMAP4 993 TLS  465 TLS       定義済み
|  -  exchange     Exchange Online / Microsoft 365  IMAP4 993 TLS  587 STARTTLS  定義済み
|  1  head-office  本社メール                       POP3  995 TLS  465 TLS
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
| 受信: imap.gmail.com  送信: smtp.gmail.com
| 組み込みの定義済みサーバーです。Enterでこの設定から新規登録、yでコピーします。
| 今回はまだ診断していません。
|
| Enter 開く  a 追加  c 診断  t 試験送信  d 削除  m 順番変更  y コピー  Tab 次の画面  / 絞り込み  \ ログ  ? ヘルプ
key d
screen
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード       名前                    受信           送信          診断
|> -  gmail        Gmail / Google Worksp…  IMAP4 993 TLS  465 TLS       定義済み
|  -  exchange     Exchange Online / Mic…  IMAP4 993 TLS  587 STARTTLS  定義済み
|  1  head-office  本社メール              POP3  995 TLS  465 TLS
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
| Gmail / Google Workspace  受信: imap.gmail.com  送信: smtp.gmail.com
| 組み込みの定義済みサーバーです。Enterでこの設定から新規登録、yでコピーします。
| 組み込みの定義済みサーバーです。使用とコピーはできますが、変更、順番変更、削除
| はできません。
| Enter 開く  a 追加  c 診断  t 試験送信  d 削除  m 順番変更  y コピー  ? ヘルプ
key Down Down d
screen
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード       名前                    受信           送信          診断
|  -  gmail        Gmail / Google Worksp…  IMAP4 993 TLS  465 TLS       定義済み
|  -  exchange     Exchange Online / Mic…  IMAP4 993 TLS  587 STARTTLS  定義済み
|> 1  head-office  本社メール              POP3  995 TLS  465 TLS
|
|
|
|    ┌─ 削除 ───────────────────────────────────────────────────────────────┐
|    │ メールサーバー「head-office」（本社メール）を削除しますか?           │
|    │                                                                      │
|    │  y  削除                                                             │
|    │> n  削除しない                                                       │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
| 受信: pop.example.co.jp  送信: smtp.example.co.jp
| メールサーバーID 1（CSV用）、アカウント0件
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  ? ヘルプ
