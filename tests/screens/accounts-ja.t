# The section of the accounts: empty, filled, filtered, one without its server; form, check, copy (in Japanese).
lang ja
size 24x80
server code=head-office name=本社メール receive.host=pop.example.co.jp send.host=smtp.example.co.jp
server code=branch name=支社 receive.protocol=imap4 receive.host=imap.branch.example send.host=smtp.branch.example
server code=old name=旧サーバー receive.host=pop.old.example
load
screens
~24x80
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード       名前        受信           送信     診断
|> 1  head-office  本社メール  POP3  995 TLS  465 TLS
|  2  branch       支社        IMAP4 993 TLS  465 TLS
|  3  old          旧サーバー  POP3  995 TLS  -
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: pop.example.co.jp  送信: smtp.example.co.jp
| メールサーバーID 1（CSV用）、アカウント0件
| 今回はまだ診断していません。
|
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  d 削除  y コピー  ? ヘルプ
~10x40
| [1 メールサーバー] 2 3 4 5 6
|  #  コード       名前        診断
|> 1  head-office  本社メール
|  2  branch       支社
|  3  old          旧サーバー
|
| 受信: pop.example…  送信: smtp.exampl…
| 今回はまだ診断していません。
|
| Enter 開く  a 追加  c 診断  ? ヘルプ
~40x120
| mailsetup                                                                                            settings.json  ja
| [1 メールサーバー]  2 アカウント  3 メール通知  4 OAuth認可  5 プロバイダー  6 移行
|  #  コード       名前        受信           送信     診断
|> 1  head-office  本社メール  POP3  995 TLS  465 TLS
|  2  branch       支社        IMAP4 993 TLS  465 TLS
|  3  old          旧サーバー  POP3  995 TLS  -
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: pop.example.co.jp  送信: smtp.example.co.jp
| メールサーバーID 1（CSV用）、アカウント0件
| 今回はまだ診断していません。
|
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  d 削除  m 順番変更  y コピー  Tab 次の画面  / 絞り込み  ? ヘルプ
key 2
screens
~24x80
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|
|  アカウントはまだ登録されていません。
|
|  aを押して、最初のアカウントを追加してください。メールボックスの所有者、メー
|  ルサーバー、パスワードの参照先を設定します。CSVファイルからまとめて登録する
|  こともできます。
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| a 追加  i 読み込み  Tab 次の画面  \ ログ  ? ヘルプ  q 終了
~10x40
| 1 [2 アカウント] 3 4 5 6
|
|  アカウントはまだ登録されていません。
|
|  aを押して、最初のアカウントを追加し
|  てください。メールボックスの所有者、
|  メールサーバー、パスワードの参照先を
|  設定します。CSVファイルからまとめて…
|
| a 追加  i 読み込み  \ ログ  ? ヘルプ
~40x120
| mailsetup                                                                                            settings.json  ja
| 1 メールサーバー  [2 アカウント]  3 メール通知  4 OAuth認可  5 プロバイダー  6 移行
|
|  アカウントはまだ登録されていません。
|
|  aを押して、最初のアカウントを追加してください。メールボックスの所有者、メールサーバー、パスワードの参照先を設定しま
|  す。CSVファイルからまとめて登録することもできます。
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| a 追加  i 読み込み  Tab 次の画面  \ ログ  ? ヘルプ  q 終了
key a
screens
~24x80
| mailsetup  アカウントの追加                                  settings.json  ja
| ── アカウント ────────────────────────────────────────────────────────────────
| > 所有者                    [                                          ]
|   アカウント名              [                                          ]
|   表示名                    [                                          ]
|   メールアドレス            [                                          ]
|   メールサーバー            < head-office  本社メール >
|
| ── 認証 ──────────────────────────────────────────────────────────────────────
|   ユーザー名                [                                          ]
|   パスワードの参照先        [ask                                       ]
|   認証方法                  (*) 標準  ( ) APOP認証  ( ) XOAUTH2
|   送信用のユーザー名        [                                          ]
|   送信用パスワードの参照先  [                                          ]
|
| ── 受信 ──────────────────────────────────────────────────────────────────────
|   メールを受信する          (*) はい  ( ) いいえ
|   受信メールサーバー        (*) 登録済みのメールサーバーを使用する            v
|
| メールボックスを使用するユーザーまたは役割の名前です。お使いのシステムで使用し
| ている名前を入力します。アカウントを探すときの手がかりになります。サーバーには
| 送信されません。
|
| Enter 次へ  Esc 戻る  Ctrl-T 診断  Ctrl-S 保存  Ctrl-D ログ  Ctrl-G ヘルプ
| cursor 2,30
~10x40
| mailsetup  アカウントの追加
| ── アカウント ────────────────────────
| > 所有者            [                ]
|   アカウント名      [                ]
|   表示名            [                ]
|   メールアドレス    [                ]
|   メールサーバー    < head-office  … >
|                                       v
|
| Enter 次へ  Esc 戻る  Ctrl-G ヘルプ
| cursor 2,22
~40x120
| mailsetup  アカウントの追加                                                                          settings.json  ja
| ── アカウント ────────────────────────────────────────────────────────────────────────────────────────────────────────
| > 所有者                    [                                                                                        ]
|   アカウント名              [                                                                                        ]
|   表示名                    [                                                                                        ]
|   メールアドレス            [                                                                                        ]
|   メールサーバー            < head-office  本社メール >
|
| ── 認証 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   ユーザー名                [                                                                                        ]
|   パスワードの参照先        [ask                                                                                     ]
|   認証方法                  (*) 標準  ( ) APOP認証  ( ) XOAUTH2
|   送信用のユーザー名        [                                                                                        ]
|   送信用パスワードの参照先  [                                                                                        ]
|
| ── 受信 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   メールを受信する          (*) はい  ( ) いいえ
|   受信メールサーバー        (*) 登録済みのメールサーバーを使用する  ( ) 個別に設定する
|   サーバーにメールを残す    (*) はい  ( ) いいえ
|   メールを残す期間(日)      [                                                                                        ]
|   受信時のログ              ( ) はい  (*) いいえ
|
| ── 送信 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   送信メールサーバー        (*) 登録済みのメールサーバーを使用する  ( ) 個別に設定する
|   送信時のログ              ( ) はい  (*) いいえ
|   [ 接続診断を実行 ]
|
|
|
|
|
|
|
|
|
|
| メールボックスを使用するユーザーまたは役割の名前です。お使いのシステムで使用している名前を入力します。アカウントを探す
| ときの手がかりになります。サーバーには送信されません。
|
| Enter 次へ  Esc 戻る  Ctrl-T 診断  Ctrl-S 保存  Ctrl-D ログ  Ctrl-G ヘルプ  Ctrl-Q 終了
| cursor 2,30
key Esc
server code=head-office name=本社メール receive.host=pop.example.co.jp send.host=smtp.example.co.jp
server code=branch name=支社 receive.protocol=imap4 receive.host=imap.branch.example send.host=smtp.branch.example
server code=old name=旧サーバー receive.host=pop.old.example
account name=山田太郎 owner=営業部 display_name="山田 太郎" address=yamada@example.co.jp server_code=head-office secret=env:YAMADA receive.leave_on_server.days=7
account name=info owner=総務部 address=info@example.co.jp server_code=branch receive.log=true auth=standard receive.leave_on_server.keep=false
account name="a name that goes on and on, far beyond the column" owner="an owner just as long as that" address=somebody.with.a.very.long.address@mail.subsidiary.example.co.jp server_code=old auth=apop
account name=send-only address=noreply@example.co.jp server_code=head-office receive.enabled=false
remove old
load
screens
~24x80
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者    名前          アドレス                  サーバー     受信  診断
|>  1  営業部    山田太郎      yamada@example.co.jp      head-office  オン
|   2  総務部    info          info@example.co.jp        branch       オン
|   3  an owne…  a name that…  somebody.with.a.very.lo…  削除済み     オン
|   4            send-only     noreply@example.co.jp     head-office  オフ
|
|
|
|
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
~10x40
| 1 [2 アカウント] 3 4 5 6
|  ID  アドレス                     診断
|>  1  yamada@example.co.jp
|   2  info@example.co.jp
|   3  somebody.with.a.very.long.…
|   4  noreply@example.co.jp
| 営業部  山田太郎
| 今回はまだ診断していません。
|
| Enter 開く  a 追加  c 診断  ? ヘルプ
~40x120
| mailsetup                                                                                            settings.json  ja
| 1 メールサーバー  [2 アカウント]  3 メール通知  4 OAuth認可  5 プロバイダー  6 移行
|  ID  所有者      名前            アドレス                                    サーバー     受信  認証方法  残す    診断
|>  1  営業部      山田太郎        yamada@example.co.jp                        head-office  オン  標準      7日
|   2  総務部      info            info@example.co.jp                          branch       オン  標準      いいえ
|   3  an owner …  a name that g…  somebody.with.a.very.long.address@mail.su…  削除済み     オン  APOP認証  はい
|   4              send-only       noreply@example.co.jp                       head-office  オフ  標準      -
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
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
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  i 読み込み  x 書き出し  d 削除  m 順番変更  y コピー  ? ヘルプ
key Down Down
screens
~24x80
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者    名前          アドレス                  サーバー     受信  診断
|   1  営業部    山田太郎      yamada@example.co.jp      head-office  オン
|   2  総務部    info          info@example.co.jp        branch       オン
|>  3  an owne…  a name that…  somebody.with.a.very.lo…  削除済み     オン
|   4            send-only     noreply@example.co.jp     head-office  オフ
|
|
|
|
|
|
|
|
|
|
|
|
| an owner just as long as that  a name that goes on and on, far beyond the col…
| メールサーバー（ID 3）は削除されています。アカウントを開いて、別のメールサー
| バーを選択してください。
|
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  i 読み込み  ? ヘルプ
~10x40
| 1 [2 アカウント] 3 4 5 6
|  ID  アドレス                     診断
|   1  yamada@example.co.jp
|   2  info@example.co.jp
|>  3  somebody.with.a.very.long.…
|   4  noreply@example.co.jp
| an owner just as long as that  a name…
| メールサーバー（ID 3）は削除されてい …
|
| Enter 開く  a 追加  c 診断  ? ヘルプ
~40x120
| mailsetup                                                                                            settings.json  ja
| 1 メールサーバー  [2 アカウント]  3 メール通知  4 OAuth認可  5 プロバイダー  6 移行
|  ID  所有者      名前            アドレス                                    サーバー     受信  認証方法  残す    診断
|   1  営業部      山田太郎        yamada@example.co.jp                        head-office  オン  標準      7日
|   2  総務部      info            info@example.co.jp                          branch       オン  標準      いいえ
|>  3  an owner …  a name that g…  somebody.with.a.very.long.address@mail.su…  削除済み     オン  APOP認証  はい
|   4              send-only       noreply@example.co.jp                       head-office  オフ  標準      -
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| an owner just as long as that  a name that goes on and on, far beyond the column  somebody.with.a.very.long.address@m…
| メールサーバー（ID 3）は削除されています。アカウントを開いて、別のメールサーバーを選択してください。
|
|
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  i 読み込み  x 書き出し  d 削除  m 順番変更  y コピー  ? ヘルプ
key Down
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者    名前          アドレス                  サーバー     受信  診断
|   1  営業部    山田太郎      yamada@example.co.jp      head-office  オン
|   2  総務部    info          info@example.co.jp        branch       オン
|   3  an owne…  a name that…  somebody.with.a.very.lo…  削除済み     オン
|>  4            send-only     noreply@example.co.jp     head-office  オフ
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: -  送信: smtp.example.co.jp  465 TLS
| 今回はまだ診断していません。
|
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  i 読み込み  ? ヘルプ
key 1
screens
~24x80
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード       名前        受信           送信     診断
|> 1  head-office  本社メール  POP3  995 TLS  465 TLS
|  2  branch       支社        IMAP4 993 TLS  465 TLS
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: pop.example.co.jp  送信: smtp.example.co.jp
| メールサーバーID 1（CSV用）、アカウント2件
| 今回はまだ診断していません。
|
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  M 移行  d 削除  ? ヘルプ
~10x40
| [1 メールサーバー] 2 3 4 5 6
|  #  コード       名前        診断
|> 1  head-office  本社メール
|  2  branch       支社
|
|
| 受信: pop.example…  送信: smtp.exampl…
| 今回はまだ診断していません。
|
| Enter 開く  a 追加  c 診断  ? ヘルプ
~40x120
| mailsetup                                                                                            settings.json  ja
| [1 メールサーバー]  2 アカウント  3 メール通知  4 OAuth認可  5 プロバイダー  6 移行
|  #  コード       名前        受信           送信     診断
|> 1  head-office  本社メール  POP3  995 TLS  465 TLS
|  2  branch       支社        IMAP4 993 TLS  465 TLS
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: pop.example.co.jp  送信: smtp.example.co.jp
| メールサーバーID 1（CSV用）、アカウント2件
| 今回はまだ診断していません。
|
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  M 移行  d 削除  m 順番変更  y コピー  Tab 次の画面  ? ヘルプ
key d
screens
~24x80
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード       名前        受信           送信     診断
|> 1  head-office  本社メール  POP3  995 TLS  465 TLS
|  2  branch       支社        IMAP4 993 TLS  465 TLS
|
|
|
|    ┌─ 削除 ───────────────────────────────────────────────────────────────┐
|    │ メールサーバー「head-office」（本社メール）を削除しますか? 2件のアカ │
|    │ ウントが使用しています。アカウントは削除されません。使用先は、別のも │
|    │ のを選択するまで「削除済み」と表示されます。                         │
|    │                                                                      │
|    │  y  削除                                                             │
|    │> n  削除しない                                                       │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
| 受信: pop.example.co.jp  送信: smtp.example.co.jp
| メールサーバーID 1（CSV用）、アカウント2件
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  ? ヘルプ
~10x40
| [1 メールサーバー] 2 3 4 5 6
|┌─ 削除 ───────────────────────────────┐
|│ メールサーバー「head-office」（本社  │
|│ メール）を削除しますか? 2件のアカウ  │
|│ ントが使用しています。アカウントは削 │
|│ 除されません。使用先は、別のものを … │
|│  y  削除                             │
|│> n  削除しない                       │
|└──────────────────────────────────────┘
| Enter 決定  Esc 取消  ? ヘルプ
~40x120
| mailsetup                                                                                            settings.json  ja
| [1 メールサーバー]  2 アカウント  3 メール通知  4 OAuth認可  5 プロバイダー  6 移行
|  #  コード       名前        受信           送信     診断
|> 1  head-office  本社メール  POP3  995 TLS  465 TLS
|  2  branch       支社        IMAP4 993 TLS  465 TLS
|
|
|
|
|
|
|
|
|
|
|
|                        ┌─ 削除 ───────────────────────────────────────────────────────────────┐
|                        │ メールサーバー「head-office」（本社メール）を削除しますか? 2件のアカ │
|                        │ ウントが使用しています。アカウントは削除されません。使用先は、別のも │
|                        │ のを選択するまで「削除済み」と表示されます。                         │
|                        │                                                                      │
|                        │  y  削除                                                             │
|                        │> n  削除しない                                                       │
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
| 受信: pop.example.co.jp  送信: smtp.example.co.jp
| メールサーバーID 1（CSV用）、アカウント2件
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  ? ヘルプ
key Esc
key 2
key /
type branch
screens
~24x80
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者  名前  アドレス            サーバー  受信  認証方法  残す    診断
|>  2  総務部  info  info@example.co.jp  branch    オン  標準      いいえ
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: imap.branch.example  IMAP4 993 TLS  送信: smtp.branch.example  465 TLS
| 今回はまだ診断していません。
| 絞り込み: [branch                                                            ]
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 22,18
~10x40
| 1 [2 アカウント] 3 4 5 6
|  ID  アドレス            診断
|>  2  info@example.co.jp
|
|
|
| 総務部  info
| 今回はまだ診断していません。
| 絞り込み: [branch                    ]
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 8,18
~40x120
| mailsetup                                                                                            settings.json  ja
| 1 メールサーバー  [2 アカウント]  3 メール通知  4 OAuth認可  5 プロバイダー  6 移行
|  ID  所有者  名前  アドレス            サーバー  受信  認証方法  残す    診断
|>  2  総務部  info  info@example.co.jp  branch    オン  標準      いいえ
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: imap.branch.example  IMAP4 993 TLS  送信: smtp.branch.example  465 TLS
| 今回はまだ診断していません。
| 絞り込み: [branch                                                                                                    ]
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 38,18
key Enter
key Esc
key * d
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者    名前          アドレス                  サーバー     受信  診断
| * 1  営業部    山田太郎      yamada@example.co.jp      head-office  オン
|>* 2  総務部    info          info@example.co.jp        branch       オン
| * 3  an owne…  a name that…  somebody.with.a.very.lo…  削除済み     オン
| * 4            send-only     noreply@example.co.jp     head-office  オフ
|    ┌─ 削除 ───────────────────────────────────────────────────────────────┐
|    │ 次の4件のアカウントを削除しますか? yamada@example.co.jp,             │
|    │ info@example.co.jp,                                                  │
|    │ somebody.with.a.very.long.address@mail.subsidiary.example.co.jp,     │
|    │ noreply@example.co.jp                                                │
|    │                                                                      │
|    │  y  削除                                                             │
|    │> n  削除しない                                                       │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
| 受信: imap.branch.example  IMAP4 993 TLS  送信: smtp.branch.example  465 TLS
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  ? ヘルプ
key Esc Esc
key Home Enter
screens
~24x80
| mailsetup  変更: yamada@example.co.jp                        settings.json  ja
| ── アカウント ────────────────────────────────────────────────────────────────
| > 所有者                    [営業部                                    ]
|   アカウント名              [山田太郎                                  ]
|   表示名                    [山田 太郎                                 ]
|   メールアドレス            [yamada@example.co.jp                      ]
|   メールサーバー            < head-office  本社メール >
|
| ── 認証 ──────────────────────────────────────────────────────────────────────
|   ユーザー名                [                                          ]
|   パスワードの参照先        [env:YAMADA                                ]
|   認証方法                  (*) 標準  ( ) APOP認証  ( ) XOAUTH2
|   送信用のユーザー名        [                                          ]
|   送信用パスワードの参照先  [                                          ]
|
| ── 受信 ──────────────────────────────────────────────────────────────────────
|   メールを受信する          (*) はい  ( ) いいえ
|   受信メールサーバー        (*) 登録済みのメールサーバーを使用する            v
|
| メールボックスを使用するユーザーまたは役割の名前です。お使いのシステムで使用し
| ている名前を入力します。アカウントを探すときの手がかりになります。サーバーには
| 送信されません。
|
| Enter 次へ  Esc 戻る  Ctrl-T 診断  Ctrl-S 保存  Ctrl-D ログ  Ctrl-G ヘルプ
| cursor 2,36
~10x40
| mailsetup  変更: yamada@example.co.jp
| ── アカウント ────────────────────────
| > 所有者            [営業部          ]
|   アカウント名      [山田太郎        ]
|   表示名            [山田 太郎       ]
|   メールアドレス    [yamada@example.…]
|   メールサーバー    < head-office  … >
|                                       v
|
| Enter 次へ  Esc 戻る  Ctrl-G ヘルプ
| cursor 2,28
~40x120
| mailsetup  変更: yamada@example.co.jp                                                                settings.json  ja
| ── アカウント ────────────────────────────────────────────────────────────────────────────────────────────────────────
| > 所有者                    [営業部                                                                                  ]
|   アカウント名              [山田太郎                                                                                ]
|   表示名                    [山田 太郎                                                                               ]
|   メールアドレス            [yamada@example.co.jp                                                                    ]
|   メールサーバー            < head-office  本社メール >
|
| ── 認証 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   ユーザー名                [                                                                                        ]
|   パスワードの参照先        [env:YAMADA                                                                              ]
|   認証方法                  (*) 標準  ( ) APOP認証  ( ) XOAUTH2
|   送信用のユーザー名        [                                                                                        ]
|   送信用パスワードの参照先  [                                                                                        ]
|
| ── 受信 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   メールを受信する          (*) はい  ( ) いいえ
|   受信メールサーバー        (*) 登録済みのメールサーバーを使用する  ( ) 個別に設定する
|   サーバーにメールを残す    (*) はい  ( ) いいえ
|   メールを残す期間(日)      [7                                                                                       ]
|   受信時のログ              ( ) はい  (*) いいえ
|
| ── 送信 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   送信メールサーバー        (*) 登録済みのメールサーバーを使用する  ( ) 個別に設定する
|   送信時のログ              ( ) はい  (*) いいえ
|   [ 接続診断を実行 ]
|
|
|
|
|
|
|
|
|
|
| メールボックスを使用するユーザーまたは役割の名前です。お使いのシステムで使用している名前を入力します。アカウントを探す
| ときの手がかりになります。サーバーには送信されません。
|
| Enter 次へ  Esc 戻る  Ctrl-T 診断  Ctrl-S 保存  Ctrl-D ログ  Ctrl-G ヘルプ  Ctrl-Q 終了
| cursor 2,36
key Down*4
screens
~24x80
| mailsetup  変更: yamada@example.co.jp                        settings.json  ja
| ── アカウント ────────────────────────────────────────────────────────────────
|   所有者                    [営業部                                    ]
|   アカウント名              [山田太郎                                  ]
|   表示名                    [山田 太郎                                 ]
|   メールアドレス            [yamada@example.co.jp                      ]
| > メールサーバー            < head-office  本社メール >
|
| ── 認証 ──────────────────────────────────────────────────────────────────────
|   ユーザー名                [                                          ]
|   パスワードの参照先        [env:YAMADA                                ]
|   認証方法                  (*) 標準  ( ) APOP認証  ( ) XOAUTH2
|   送信用のユーザー名        [                                          ]
|   送信用パスワードの参照先  [                                          ]
|
| ── 受信 ──────────────────────────────────────────────────────────────────────
|   メールを受信する          (*) はい  ( ) いいえ
|   受信メールサーバー        (*) 登録済みのメールサーバーを使用する            v
|
| このアカウントで使用する、登録済みのメールサーバーです。コードで入力できます。
| メールサーバーIDで保存されるため、メールサーバーのコードや名前を変更しても影響
| はありません。受信と送信の両方を個別に設定する場合は、空欄にできます。
|
| Enter 選択  Esc 戻る  Ctrl-T 診断  Ctrl-S 保存  Ctrl-D ログ  Ctrl-G ヘルプ
~10x40
| mailsetup  変更: yamada@example.co.jp
| ── アカウント ────────────────────────
|   所有者            [営業部          ]
|   アカウント名      [山田太郎        ]
|   表示名            [山田 太郎       ]
|   メールアドレス    [yamada@example.…]
| > メールサーバー    < head-office  … >
|                                       v
|
| Enter 選択  Esc 戻る  Ctrl-G ヘルプ
~40x120
| mailsetup  変更: yamada@example.co.jp                                                                settings.json  ja
| ── アカウント ────────────────────────────────────────────────────────────────────────────────────────────────────────
|   所有者                    [営業部                                                                                  ]
|   アカウント名              [山田太郎                                                                                ]
|   表示名                    [山田 太郎                                                                               ]
|   メールアドレス            [yamada@example.co.jp                                                                    ]
| > メールサーバー            < head-office  本社メール >
|
| ── 認証 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   ユーザー名                [                                                                                        ]
|   パスワードの参照先        [env:YAMADA                                                                              ]
|   認証方法                  (*) 標準  ( ) APOP認証  ( ) XOAUTH2
|   送信用のユーザー名        [                                                                                        ]
|   送信用パスワードの参照先  [                                                                                        ]
|
| ── 受信 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   メールを受信する          (*) はい  ( ) いいえ
|   受信メールサーバー        (*) 登録済みのメールサーバーを使用する  ( ) 個別に設定する
|   サーバーにメールを残す    (*) はい  ( ) いいえ
|   メールを残す期間(日)      [7                                                                                       ]
|   受信時のログ              ( ) はい  (*) いいえ
|
| ── 送信 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   送信メールサーバー        (*) 登録済みのメールサーバーを使用する  ( ) 個別に設定する
|   送信時のログ              ( ) はい  (*) いいえ
|   [ 接続診断を実行 ]
|
|
|
|
|
|
|
|
|
|
| このアカウントで使用する、登録済みのメールサーバーです。コードで入力できます。メールサーバーIDで保存されるため、メール
| サーバーのコードや名前を変更しても影響はありません。受信と送信の両方を個別に設定する場合は、空欄にできます。
|
| Enter 選択  Esc 戻る  Ctrl-T 診断  Ctrl-S 保存  Ctrl-D ログ  Ctrl-G ヘルプ  Ctrl-Q 終了
key Right
screen
| mailsetup  変更: yamada@example.co.jp               [未保存] settings.json  ja
| ── アカウント ────────────────────────────────────────────────────────────────
|   所有者                    [営業部                                    ]
|   アカウント名              [山田太郎                                  ]
|   表示名                    [山田 太郎                                 ]
|   メールアドレス            [yamada@example.co.jp                      ]
| > メールサーバー            < branch  支社 >
|
| ── 認証 ──────────────────────────────────────────────────────────────────────
|   ユーザー名                [                                          ]
|   パスワードの参照先        [env:YAMADA                                ]
|   認証方法                  (*) 標準  ( ) APOP認証  ( ) XOAUTH2
|   送信用のユーザー名        [                                          ]
|   送信用パスワードの参照先  [                                          ]
|
| ── 受信 ──────────────────────────────────────────────────────────────────────
|   メールを受信する          (*) はい  ( ) いいえ
|   受信メールサーバー        (*) 登録済みのメールサーバーを使用する            v
|
| このアカウントで使用する、登録済みのメールサーバーです。コードで入力できます。
| メールサーバーIDで保存されるため、メールサーバーのコードや名前を変更しても影響
| はありません。受信と送信の両方を個別に設定する場合は、空欄にできます。
|
| Enter 選択  Esc 戻る  Ctrl-T 診断  Ctrl-S 保存  Ctrl-D ログ  Ctrl-G ヘルプ
key Enter
screens
~24x80
| mailsetup  変更: yamada@example.co.jp               [未保存] settings.json  ja
| ── アカウント ────────────────────────────────────────────────────────────────
|   所有者                    [営業部                                    ]
|   アカウント名              [山田太郎                                  ]
|   表示名                    [山田 太郎                                 ]
|   メールアドレス            [yamada@example.co.jp                      ]
| > メールサーバー            < branch  支社 >
|
|    ┌─ 選択 ───────────────────────────────────────────────────────────────┐
|    │ メールサーバー                                                       │
|    │                                                                      │
|    │ 絞り込み [                                                         ] │
|    │ （なし）                                                             │
|    │ head-office  本社メール                                              │
|    │>branch  支社                                                         │
|    └──────────────────────────────────────────────────────────────────────┘
|   メールを受信する          (*) はい  ( ) いいえ
|   受信メールサーバー        (*) 登録済みのメールサーバーを使用する            v
|
| このアカウントで使用する、登録済みのメールサーバーです。コードで入力できます。
| メールサーバーIDで保存されるため、メールサーバーのコードや名前を変更しても影響
| はありません。受信と送信の両方を個別に設定する場合は、空欄にできます。
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 11,16
~10x40
| mailsetup  変更: yamada@example.co.jp
|┌─ 選択 ───────────────────────────────┐
|│ メールサーバー                       │
|│                                      │
|│ 絞り込み [                         ] │
|│ （なし）                             │
|│ head-office  本社メール              │
|│>branch  支社                         │
|└──────────────────────────────────────┘
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 4,12
~40x120
| mailsetup  変更: yamada@example.co.jp                                                       [未保存] settings.json  ja
| ── アカウント ────────────────────────────────────────────────────────────────────────────────────────────────────────
|   所有者                    [営業部                                                                                  ]
|   アカウント名              [山田太郎                                                                                ]
|   表示名                    [山田 太郎                                                                               ]
|   メールアドレス            [yamada@example.co.jp                                                                    ]
| > メールサーバー            < branch  支社 >
|
| ── 認証 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   ユーザー名                [                                                                                        ]
|   パスワードの参照先        [env:YAMADA                                                                              ]
|   認証方法                  (*) 標準  ( ) APOP認証  ( ) XOAUTH2
|   送信用のユーザー名        [                                                                                        ]
|   送信用パスワードの参照先  [                                                                                        ]
|
| ── 受信 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
|                        ┌─ 選択 ───────────────────────────────────────────────────────────────┐
|                        │ メールサーバー                                                       │
|                        │                                                                      │
|                        │ 絞り込み [                                                         ] │
|                        │ （なし）                                                             │
|                        │ head-office  本社メール                                              │
|                        │>branch  支社                                                         │
|                        └──────────────────────────────────────────────────────────────────────┘
| ── 送信 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   送信メールサーバー        (*) 登録済みのメールサーバーを使用する  ( ) 個別に設定する
|   送信時のログ              ( ) はい  (*) いいえ
|   [ 接続診断を実行 ]
|
|
|
|
|
|
|
|
| このアカウントで使用する、登録済みのメールサーバーです。コードで入力できます。メールサーバーIDで保存されるため、メール
| サーバーのコードや名前を変更しても影響はありません。受信と送信の両方を個別に設定する場合は、空欄にできます。
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 19,36
type off
screen
| mailsetup  変更: yamada@example.co.jp               [未保存] settings.json  ja
| ── アカウント ────────────────────────────────────────────────────────────────
|   所有者                    [営業部                                    ]
|   アカウント名              [山田太郎                                  ]
|   表示名                    [山田 太郎                                 ]
|   メールアドレス            [yamada@example.co.jp                      ]
| > メールサーバー            < branch  支社 >
|
| ── 認証 ──────────────────────────────────────────────────────────────────────
|    ┌─ 選択 ───────────────────────────────────────────────────────────────┐
|    │ メールサーバー                                                       │
|    │                                                                      │
|    │ 絞り込み [off                                                      ] │
|    │>head-office  本社メール                                              │
|    └──────────────────────────────────────────────────────────────────────┘
| ── 受信 ──────────────────────────────────────────────────────────────────────
|   メールを受信する          (*) はい  ( ) いいえ
|   受信メールサーバー        (*) 登録済みのメールサーバーを使用する            v
|
| このアカウントで使用する、登録済みのメールサーバーです。コードで入力できます。
| メールサーバーIDで保存されるため、メールサーバーのコードや名前を変更しても影響
| はありません。受信と送信の両方を個別に設定する場合は、空欄にできます。
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 12,19
key Enter
screen
| mailsetup  変更: yamada@example.co.jp               [未保存] settings.json  ja
| ── アカウント ────────────────────────────────────────────────────────────────
|   所有者                    [営業部                                    ]
|   アカウント名              [山田太郎                                  ]
|   表示名                    [山田 太郎                                 ]
|   メールアドレス            [yamada@example.co.jp                      ]
| > メールサーバー            < head-office  本社メール >
|
| ── 認証 ──────────────────────────────────────────────────────────────────────
|   ユーザー名                [                                          ]
|   パスワードの参照先        [env:YAMADA                                ]
|   認証方法                  (*) 標準  ( ) APOP認証  ( ) XOAUTH2
|   送信用のユーザー名        [                                          ]
|   送信用パスワードの参照先  [                                          ]
|
| ── 受信 ──────────────────────────────────────────────────────────────────────
|   メールを受信する          (*) はい  ( ) いいえ
|   受信メールサーバー        (*) 登録済みのメールサーバーを使用する            v
|
| このアカウントで使用する、登録済みのメールサーバーです。コードで入力できます。
| メールサーバーIDで保存されるため、メールサーバーのコードや名前を変更しても影響
| はありません。受信と送信の両方を個別に設定する場合は、空欄にできます。
|
| Enter 選択  Esc 戻る  Ctrl-T 診断  Ctrl-S 保存  Ctrl-D ログ  Ctrl-G ヘルプ
key PgDn PgDn
screen
| mailsetup  変更: yamada@example.co.jp               [未保存] settings.json  ja
|   ユーザー名                [                                          ]      ^
|   パスワードの参照先        [env:YAMADA                                ]
|   認証方法                  (*) 標準  ( ) APOP認証  ( ) XOAUTH2
|   送信用のユーザー名        [                                          ]
|   送信用パスワードの参照先  [                                          ]
|
| ── 受信 ──────────────────────────────────────────────────────────────────────
|   メールを受信する          (*) はい  ( ) いいえ
|   受信メールサーバー        (*) 登録済みのメールサーバーを使用する
|                             ( ) 個別に設定する
|   サーバーにメールを残す    (*) はい  ( ) いいえ
|   メールを残す期間(日)      [7                                         ]
|   受信時のログ              ( ) はい  (*) いいえ
|
| ── 送信 ──────────────────────────────────────────────────────────────────────
|   送信メールサーバー        (*) 登録済みのメールサーバーを使用する
|                             ( ) 個別に設定する
|   送信時のログ              ( ) はい  (*) いいえ
| > [ 接続診断を実行 ]
|
| 通常は登録済みのメールサーバーの設定を使用します。
|
| Enter 診断  Esc 戻る  c 診断  Ctrl-S 保存  \ ログ  ? ヘルプ  q 終了
key Esc d
key 2 Home y
screen
| mailsetup  アカウントの追加: yamada@example.co.jp   [未保存] settings.json  ja
| ── アカウント ────────────────────────────────────────────────────────────────
| > 所有者                    [営業部                                    ]
|   アカウント名              [山田太郎                                  ]
|   表示名                    [山田 太郎                                 ]
|   メールアドレス            [yamada@example.co.jp                      ]
|   メールサーバー            < head-office  本社メール >
|
| ── 認証 ──────────────────────────────────────────────────────────────────────
|   ユーザー名                [                                          ]
|   パスワードの参照先        [env:YAMADA                                ]
|   認証方法                  (*) 標準  ( ) APOP認証  ( ) XOAUTH2
|   送信用のユーザー名        [                                          ]
|   送信用パスワードの参照先  [                                          ]
|
| ── 受信 ──────────────────────────────────────────────────────────────────────
|   メールを受信する          (*) はい  ( ) いいえ
|   受信メールサーバー        (*) 登録済みのメールサーバーを使用する            v
|
| メールボックスを使用するユーザーまたは役割の名前です。お使いのシステムで使用し
| ている名前を入力します。アカウントを探すときの手がかりになります。サーバーには
| 送信されません。
|
| Enter 次へ  Esc 戻る  Ctrl-T 診断  Ctrl-S 保存  Ctrl-D ログ  Ctrl-G ヘルプ
| cursor 2,36
key Esc d
key Down c
screens
~24x80
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者    名前          アドレス                  サーバー     受信  診断
|   1  営業部    山田太郎      yamada@example.co.jp      head-office  オン
|>  2  総務部    info          info@example.co.jp        branch       オン
|   3  an owne…  a name that…  somebody.with.a.very.lo…  削除済み     オン
|   4            send-only     noreply@example.co.jp     head-office  オフ
|
|    ┌─ 接続診断の前に ─────────────────────────────────────────────────────┐
|    │ 接続診断での認証に使用するユーザー名とパスワードを入力してください。 │
|    │ 入力内容はプログラムの終了まで保持され、保存はされません。ユーザー名 │
|    │ を入力しない場合は、認証を省略します。                               │
|    │                                                                      │
|    │ 診断用のユーザー名 [info@example.co.jp                             ] │
|    │ 診断用のパスワード [                                               ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
| 受信: imap.branch.example  IMAP4 993 TLS  送信: smtp.branch.example  465 TLS
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  Ctrl-R 表示切替  Ctrl-G ヘルプ
| cursor 14,26
~10x40
| 1 [2 アカウント] 3 4 5 6
|┌─ 接続診断の前に ─────────────────────┐
|│ 接続診断での認証に使用するユーザー名 │
|│ とパスワードを入力してください。入力 │
|│ 内容はプログラムの終了まで保持され、 │
|│ 保存はされません。ユーザー名を入力 … │
|│ 診断用のユーザー名 [info@example.c…] │
|│ 診断用のパスワード [               ] │
|└──────────────────────────────────────┘
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 7,22
~40x120
| mailsetup                                                                                            settings.json  ja
| 1 メールサーバー  [2 アカウント]  3 メール通知  4 OAuth認可  5 プロバイダー  6 移行
|  ID  所有者      名前            アドレス                                    サーバー     受信  認証方法  残す    診断
|   1  営業部      山田太郎        yamada@example.co.jp                        head-office  オン  標準      7日
|>  2  総務部      info            info@example.co.jp                          branch       オン  標準      いいえ
|   3  an owner …  a name that g…  somebody.with.a.very.long.address@mail.su…  削除済み     オン  APOP認証  はい
|   4              send-only       noreply@example.co.jp                       head-office  オフ  標準      -
|
|
|
|
|
|
|
|
|
|                        ┌─ 接続診断の前に ─────────────────────────────────────────────────────┐
|                        │ 接続診断での認証に使用するユーザー名とパスワードを入力してください。 │
|                        │ 入力内容はプログラムの終了まで保持され、保存はされません。ユーザー名 │
|                        │ を入力しない場合は、認証を省略します。                               │
|                        │                                                                      │
|                        │ 診断用のユーザー名 [info@example.co.jp                             ] │
|                        │ 診断用のパスワード [                                               ] │
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
| 受信: imap.branch.example  IMAP4 993 TLS  送信: smtp.branch.example  465 TLS
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  Ctrl-R 表示切替  Ctrl-G ヘルプ
| cursor 22,46
type secret
key Enter
! check 1 receive imap.branch.example IMAP4 993 TLS send smtp.branch.example 465 TLS user info@example.co.jp account 2 log receive
screen
| mailsetup  診断: info@example.co.jp                          settings.json  ja
| 受信 ...    送信 ...                                        14:00:00から診断中
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
| 診断結果は、判明しだいここに表示されます。
|
|
|
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     info@example.co.jp: 接続診断を開始します
|
|
|
|
|
| c 再診断  t 試験送信  Tab ログへ  e 変更  Esc 取消  / 検索  \ ログ  ? ヘルプ
