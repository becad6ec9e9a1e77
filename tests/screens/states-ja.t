# What the program is told from outside: a file that is wrong, a lock, a save that fails (in Japanese).
lang ja
size 24x80
load-failed /home/admin/settings.json: line 12: servers[0].receive.port: "110 " is not a whole number.
screens
~24x80
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|
|  /home/admin/settings.json: line 12: servers[0].receive.port: "110 " is not a
|  whole number.
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
|
|
|
|
|
|
| Tab 次の画面  \ ログ  ? ヘルプ  q 終了
~10x40
| [1 メールサーバー] 2 3 4 5 6
|
|  /home/admin/settings.json: line 12:
|  servers[0].receive.port: "110 " is
|  not a whole number.
|
|  設定ファイルは変更していません。今後
|  も変更しません。ファイルを修正して …
|
| Tab 次の画面  \ ログ  ? ヘルプ  q 終了
~40x120
| mailsetup                                                                                            settings.json  ja
| [1 メールサーバー]  2 アカウント  3 メール通知  4 OAuth認可  5 プロバイダー  6 移行
|
|  /home/admin/settings.json: line 12: servers[0].receive.port: "110 " is not a whole number.
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
|
|
|
|
|
|
|
| Tab 次の画面  \ ログ  ? ヘルプ  q 終了
key a
screen
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|
|  /home/admin/settings.json: line 12: servers[0].receive.port: "110 " is not a
|  whole number.
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
|
|
|
|
|
| 設定ファイルを読み込めなかったため、上書きしません。
| Tab 次の画面  \ ログ  ? ヘルプ  q 終了
server code=head-office name=本社メール receive.host=pop.example.co.jp
load
holder pid 4711, root on pts/3, since 14:02
screens
~24x80
| mailsetup                                         [閲覧のみ] settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード       名前        受信           送信  診断
|> 1  head-office  本社メール  POP3  995 TLS  -
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: pop.example.co.jp  送信: -
| メールサーバーID 1（CSV用）、アカウント0件
| 今回はまだ診断していません。
| 設定ファイルを読み込めなかったため、上書きしません。
| Enter 開く  c 診断  Tab 次の画面  / 絞り込み  Ctrl-S 再試行  \ ログ  ? ヘルプ
~10x40
| [1 メールサーバー] 2 3 4 5 6
|  #  コード       名前        診断
|> 1  head-office  本社メール
|
|
|
| 受信: pop.example.co.jp  送信: -
| 設定ファイルを読み込めなかったため、上
| 書きしません。
| Enter 開く  c 診断  \ ログ  ? ヘルプ
~40x120
| mailsetup                                                                                 [閲覧のみ] settings.json  ja
| [1 メールサーバー]  2 アカウント  3 メール通知  4 OAuth認可  5 プロバイダー  6 移行
|  #  コード       名前        受信           送信  診断
|> 1  head-office  本社メール  POP3  995 TLS  -
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: pop.example.co.jp  送信: -
| メールサーバーID 1（CSV用）、アカウント0件
| 今回はまだ診断していません。
| 設定ファイルを読み込めなかったため、上書きしません。
| Enter 開く  c 診断  Tab 次の画面  / 絞り込み  Ctrl-S 再試行  \ ログ  ? ヘルプ  q 終了  o 並べ替え
key d
! lock
screen
| mailsetup                                         [閲覧のみ] settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード       名前        受信           送信  診断
|> 1  head-office  本社メール  POP3  995 TLS  -
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: pop.example.co.jp  送信: -
| メールサーバーID 1（CSV用）、アカウント0件
| 閲覧はできますが、保存はできません。ほかのセッション（pid 4711, root on pts/3,
| since 14:02）が設定を使用しています。
| Enter 開く  c 診断  Tab 次の画面  / 絞り込み  Ctrl-S 再試行  \ ログ  ? ヘルプ
holder
key d y
! save
screen
| mailsetup                                           [未保存] settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
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
|
|
|
|
|
|
| メールサーバー「head-office」を削除しました。uキーで元に戻せます。
| a 追加  Tab 次の画面  u 元に戻す  Ctrl-S 保存  \ ログ  ? ヘルプ  q 終了
key Ctrl-S
! save
save-failed Cannot write /home/admin/settings.json: No space left on device
screens
~24x80
| mailsetup                                           [未保存] settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
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
|
|
|
|
|
| Cannot write /home/admin/settings.json: No space left on device変更は失われて
| いませんが、保存もされていません。
| a 追加  Tab 次の画面  u 元に戻す  Ctrl-S 保存  \ ログ  ? ヘルプ  q 終了
~10x40
| [1 メールサーバー] 2 3 4 5 6  [未保存]
|
|  メールサーバーはまだ登録されていませ
|  ん。
|
|  aを押して、最初のメールサーバーを追
| Cannot write
| /home/admin/settings.json: No space
| left on device変更は失われていません …
| a 追加  Tab 次の画面  \ ログ  ? ヘルプ
~40x120
| mailsetup                                                                                   [未保存] settings.json  ja
| [1 メールサーバー]  2 アカウント  3 メール通知  4 OAuth認可  5 プロバイダー  6 移行
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
|
|
|
|
|
|
| Cannot write /home/admin/settings.json: No space left on device変更は失われていませんが、保存もされていません。
| a 追加  Tab 次の画面  u 元に戻す  Ctrl-S 保存  \ ログ  ? ヘルプ  q 終了
time +60
screen
| mailsetup                                           [未保存] settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
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
|
|
|
|
|
|
|
| a 追加  Tab 次の画面  u 元に戻す  Ctrl-S 保存  \ ログ  ? ヘルプ  q 終了
key Ctrl-S
! save
changed Another program has changed the file.
! look
server code=head-office name=本社メール receive.host=pop.example.co.jp
server code=notify name=通知専用 send.host=smtp.example.co.jp
looked
screens
~24x80
| mailsetup                                           [未保存] settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|
|  メールサーバーはまだ登録されていません。
|
|  aを押して、最初のメールサーバーを追加してください。ウィザードで必要な項目を
|  ステップごとに入力し、各設定を実際のサーバーで確認します。
|    ┌─ 設定ファイルの変更 ─────────────────────────────────────────────────┐
|    │ 別のプログラムが設定ファイルを変更しました: + notify。自分の変更とフ │
|    │ ァイルの変更をどうしますか?                                          │
|    │                                                                      │
|    │  y  両方の変更を合わせて保存                                         │
|    │  d  ファイルの内容を採用                                             │
|    │  o  ファイルを上書き                                                 │
|    │> n  あとで決める                                                     │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
|
|
| Enter 決定  Esc 取消  ? ヘルプ
~10x40
| [1 メールサーバー] 2 3 4 5 6  [未保存]
|┌─ 設定ファイルの変更 ─────────────────┐
|│ 別のプログラムが設定ファイルを変更し │
|│ ました: + notify。自分の変更とファ … │
|│  y  両方の変更を合わせて保存         │
|│  d  ファイルの内容を採用             │
|│  o  ファイルを上書き                 │
|│> n  あとで決める                     │
|└──────────────────────────────────────┘
| Enter 決定  Esc 取消  ? ヘルプ
~40x120
| mailsetup                                                                                   [未保存] settings.json  ja
| [1 メールサーバー]  2 アカウント  3 メール通知  4 OAuth認可  5 プロバイダー  6 移行
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
|                        ┌─ 設定ファイルの変更 ─────────────────────────────────────────────────┐
|                        │ 別のプログラムが設定ファイルを変更しました: + notify。自分の変更とフ │
|                        │ ァイルの変更をどうしますか?                                          │
|                        │                                                                      │
|                        │  y  両方の変更を合わせて保存                                         │
|                        │  d  ファイルの内容を採用                                             │
|                        │  o  ファイルを上書き                                                 │
|                        │> n  あとで決める                                                     │
|                        └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
|
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
