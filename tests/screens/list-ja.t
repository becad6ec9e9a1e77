# The list of servers: empty, filled, filtered, marked, moved; its questions (in Japanese).
lang ja
size 24x80
load
screens
~24x80
| mailsetup                                                    settings.json  ja
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
| a 追加  Tab 次の画面  \ ログ  ? ヘルプ  q 終了
~10x40
| [1 メールサーバー] 2 3 4 5 6
|
|  メールサーバーはまだ登録されていませ
|  ん。
|
|  aを押して、最初のメールサーバーを追
|  加してください。ウィザードで必要な項
|  目をステップごとに入力し、各設定を …
|
| a 追加  Tab 次の画面  \ ログ  ? ヘルプ
~40x120
| mailsetup                                                                                            settings.json  ja
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
|
| a 追加  Tab 次の画面  \ ログ  ? ヘルプ  q 終了
server code=head-office name=本社メール receive.host=pop.example.co.jp send.host=smtp.example.co.jp send.encryption=starttls send.port=587
server code=branch name=支社 receive.host=mail.branch.example receive.encryption=none receive.port=110 receive.auth=apop send.host=mail.branch.example send.encryption=none send.port=25 send.auth.method=pop-before-smtp
server code=notify name=通知専用 send.host=192.0.2.25 send.encryption=none send.port=25 send.auth.method=none
server code=a-code-that-is-as-long-as-a-code-may-be-64-characters-0123456789 name="a name that goes on and on, far beyond what a column of the list can show" receive.host=pop.a-very-long-host-name-for-a-mail-server.example.org
load
screens
~24x80
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード        名前                受信                送信            診断
|> 1  head-office   本社メール          POP3  995 TLS       587 STARTTLS
|  2  branch        支社                POP3  110 なし AP…  25 なし POP>S…
|  3  notify        通知専用            -                   25 なし
|  4  a-code-that…  a name that goes …  POP3  995 TLS       -
|
|
|
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
|  #  コード        名前            診断
|> 1  head-office   本社メール
|  2  branch        支社
|  3  notify        通知専用
|  4  a-code-that…  a name that g…
| 受信: pop.example…  送信: smtp.exampl…
| 今回はまだ診断していません。
|
| Enter 開く  a 追加  c 診断  ? ヘルプ
~40x120
| mailsetup                                                                                            settings.json  ja
| [1 メールサーバー]  2 アカウント  3 メール通知  4 OAuth認可  5 プロバイダー  6 移行
|  #  コード                                           名前                  受信                 送信              診断
|> 1  head-office                                      本社メール            POP3  995 TLS        587 STARTTLS
|  2  branch                                           支社                  POP3  110 なし APOP  25 なし POP>SMTP
|  3  notify                                           通知専用              -                    25 なし
|  4  a-code-that-is-as-long-as-a-code-may-be-64-cha…  a name that goes on…  POP3  995 TLS        -
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
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
key Down
screen styles
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード        名前                受信                送信            診断
|  1  head-office   本社メール          POP3  995 TLS       587 STARTTLS
|> 2  branch        支社                POP3  110 なし AP…  25 なし POP>S…
|  3  notify        通知専用            -                   25 なし
|  4  a-code-that…  a name that goes …  POP3  995 TLS       -
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: mail.branch.example  送信: mail.branch.example
| メールサーバーID 2（CSV用）、アカウント0件
| 今回はまだ診断していません。
|
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  d 削除  y コピー  ? ヘルプ
~BTTTTTTTTTBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
~.TTTTTTTTTTTTTTTTTT
~..d..dddddd........dddd................dddd................dddd............dddd
~
~SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS
~
~
~
~
~
~
~
~
~
~
~
~
~
~
~.ddddddddddddddddddddddddd..ddddddddddddddddddddddddd
~.dddddddddddddddddddddddddddddddddddddddddd
~.dddddddddddddddddddddddddddd
~
~.KKKKK.......K.......K.......K...........K...........K.......K.........K
key Space j Space
screen
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード        名前                受信                送信            診断
|  1  head-office   本社メール          POP3  995 TLS       587 STARTTLS
| *2  branch        支社                POP3  110 なし AP…  25 なし POP>S…
|  3  notify        通知専用            -                   25 なし
|>*4  a-code-that…  a name that goes …  POP3  995 TLS       -
|
|
|
|
|
|
|
|
|
|
|
|
| a-code-that-is-as-long-as-a-code-may-b…  受信: pop.a-very-long-host-…  送信: -
| メールサーバーID 4（CSV用）、アカウント0件
| 今回はまだ診断していません。
|
| Enter 開く  Esc 解除  a 追加  c 診断  C 一括診断  d 一括削除  \ ログ  ? ヘルプ
key m
screen
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード        名前                受信                送信            診断
|  1  head-office   本社メール          POP3  995 TLS       587 STARTTLS
| *2  branch        支社                POP3  110 なし AP…  25 なし POP>S…
|  3  notify        通知専用            -                   25 なし
|>*4  a-code-that…  a name that goes …  POP3  995 TLS       -
|
|
|
|
|
|
|
|
|
|
|
|
| a-code-that-is-as-long-as-a-code-may-b…  受信: pop.a-very-long-host-…  送信: -
| メールサーバーID 4（CSV用）、アカウント0件
| 今回はまだ診断していません。
| 移動先: a-code-that-is-as-long-as-a-code-may-be-64-characters-0123456789の前
| Enter ここへ  Esc 取消  \ ログ  ? ヘルプ  q 終了
key Down Down
screen
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード        名前                受信                送信            診断
|  1  head-office   本社メール          POP3  995 TLS       587 STARTTLS
| *2  branch        支社                POP3  110 なし AP…  25 なし POP>S…
|  3  notify        通知専用            -                   25 なし
|>*4  a-code-that…  a name that goes …  POP3  995 TLS       -
|
|
|
|
|
|
|
|
|
|
|
|
| a-code-that-is-as-long-as-a-code-may-b…  受信: pop.a-very-long-host-…  送信: -
| メールサーバーID 4（CSV用）、アカウント0件
| 今回はまだ診断していません。
| 移動先: a-code-that-is-as-long-as-a-code-may-be-64-characters-0123456789の前
| Enter ここへ  Esc 取消  \ ログ  ? ヘルプ  q 終了
key Enter
! save
saved
screen
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード        名前                受信                送信            診断
|  1  head-office   本社メール          POP3  995 TLS       587 STARTTLS
|  2  notify        通知専用            -                   25 なし
|> 3  branch        支社                POP3  110 なし AP…  25 なし POP>S…
|  4  a-code-that…  a name that goes …  POP3  995 TLS       -
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: mail.branch.example  送信: mail.branch.example
| メールサーバーID 2（CSV用）、アカウント0件
| 今回はまだ診断していません。
| 2件のメールサーバーの順番を変更しました。
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  d 削除  y コピー  ? ヘルプ
key Space Space u
! save
saved
screen
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード        名前                受信                送信            診断
|  1  head-office   本社メール          POP3  995 TLS       587 STARTTLS
|  2  branch        支社                POP3  110 なし AP…  25 なし POP>S…
|  3  notify        通知専用            -                   25 なし
|> 4  a-code-that…  a name that goes …  POP3  995 TLS       -
|
|
|
|
|
|
|
|
|
|
|
|
| a-code-that-is-as-long-as-a-code-may-b…  受信: pop.a-very-long-host-…  送信: -
| メールサーバーID 4（CSV用）、アカウント0件
| 次の操作を元に戻しました: 2件のメールサーバーの順番を変更しました。uキーでやり
| 直せます。
| Enter 開く  a 追加  c 診断  C 一括診断  d 削除  m 順番変更  y コピー  ? ヘルプ
key /
type 支
screen
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード  名前  受信                 送信              診断
|> 2  branch  支社  POP3  110 なし APOP  25 なし POP>SMTP
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: mail.branch.example  送信: mail.branch.example
| メールサーバーID 2（CSV用）、アカウント0件
| 今回はまだ診断していません。
| 絞り込み: [支                                                                ]
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 22,14
key Enter
screen
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード  名前  受信                 送信              診断
|> 2  branch  支社  POP3  110 なし APOP  25 なし POP>SMTP
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: mail.branch.example  送信: mail.branch.example
| メールサーバーID 2（CSV用）、アカウント0件
| 今回はまだ診断していません。
| 4件のうち、「支」を含む1件を表示しています。Escですべて表示します。
| Enter 開く  Esc 全件表示  a 追加  c 診断  t 試験送信  d 削除  \ ログ  ? ヘルプ
key Esc
screen
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード        名前                受信                送信            診断
|  1  head-office   本社メール          POP3  995 TLS       587 STARTTLS
|> 2  branch        支社                POP3  110 なし AP…  25 なし POP>S…
|  3  notify        通知専用            -                   25 なし
|  4  a-code-that…  a name that goes …  POP3  995 TLS       -
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: mail.branch.example  送信: mail.branch.example
| メールサーバーID 2（CSV用）、アカウント0件
| 今回はまだ診断していません。
|
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  d 削除  y コピー  ? ヘルプ
key d
screens
~24x80
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード        名前                受信                送信            診断
|  1  head-office   本社メール          POP3  995 TLS       587 STARTTLS
|> 2  branch        支社                POP3  110 なし AP…  25 なし POP>S…
|  3  notify        通知専用            -                   25 なし
|  4  a-code-that…  a name that goes …  POP3  995 TLS       -
|
|
|    ┌─ 削除 ───────────────────────────────────────────────────────────────┐
|    │ メールサーバー「branch」（支社）を削除しますか?                      │
|    │                                                                      │
|    │  y  削除                                                             │
|    │> n  削除しない                                                       │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
| 受信: mail.branch.example  送信: mail.branch.example
| メールサーバーID 2（CSV用）、アカウント0件
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  ? ヘルプ
~10x40
| [1 メールサーバー] 2 3 4 5 6
|┌─ 削除 ───────────────────────────────┐
|│ メールサーバー「branch」（支社）を削 │
|│ 除しますか?                          │
|│                                      │
|│  y  削除                             │
|│> n  削除しない                       │
|└──────────────────────────────────────┘
|
| Enter 決定  Esc 取消  ? ヘルプ
~40x120
| mailsetup                                                                                            settings.json  ja
| [1 メールサーバー]  2 アカウント  3 メール通知  4 OAuth認可  5 プロバイダー  6 移行
|  #  コード                                           名前                  受信                 送信              診断
|  1  head-office                                      本社メール            POP3  995 TLS        587 STARTTLS
|> 2  branch                                           支社                  POP3  110 なし APOP  25 なし POP>SMTP
|  3  notify                                           通知専用              -                    25 なし
|  4  a-code-that-is-as-long-as-a-code-may-be-64-cha…  a name that goes on…  POP3  995 TLS        -
|
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
|                        │ メールサーバー「branch」（支社）を削除しますか?                      │
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
|
| 受信: mail.branch.example  送信: mail.branch.example
| メールサーバーID 2（CSV用）、アカウント0件
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  ? ヘルプ
key Esc
key y
screens
~24x80
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード        名前                受信                送信            診断
|  1  head-office   本社メール          POP3  995 TLS       587 STARTTLS
|> 2  branch        支社                POP3  110 なし AP…  25 なし POP>S…
|  3  notify        通知専用            -                   25 なし
|  4  a-code-that…  a name that goes …  POP3  995 TLS       -
|
|
|    ┌─ コピー ─────────────────────────────────────────────────────────────┐
|    │ メールサーバー「branch」（支社）のコピーを登録します。               │
|    │                                                                      │
|    │ コピーのコード [branch-2                                           ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
| 受信: mail.branch.example  送信: mail.branch.example
| メールサーバーID 2（CSV用）、アカウント0件
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 12,30
~10x40
| [1 メールサーバー] 2 3 4 5 6
|  #  コード        名前            診断
|┌─ コピー ─────────────────────────────┐
|│ メールサーバー「branch」（支社）のコ │
|│ ピーを登録します。                   │
|│                                      │
|│ コピーのコード [branch-2           ] │
|└──────────────────────────────────────┘
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 6,26
~40x120
| mailsetup                                                                                            settings.json  ja
| [1 メールサーバー]  2 アカウント  3 メール通知  4 OAuth認可  5 プロバイダー  6 移行
|  #  コード                                           名前                  受信                 送信              診断
|  1  head-office                                      本社メール            POP3  995 TLS        587 STARTTLS
|> 2  branch                                           支社                  POP3  110 なし APOP  25 なし POP>SMTP
|  3  notify                                           通知専用              -                    25 なし
|  4  a-code-that-is-as-long-as-a-code-may-be-64-cha…  a name that goes on…  POP3  995 TLS        -
|
|
|
|
|
|
|
|
|
|
|                        ┌─ コピー ─────────────────────────────────────────────────────────────┐
|                        │ メールサーバー「branch」（支社）のコピーを登録します。               │
|                        │                                                                      │
|                        │ コピーのコード [branch-2                                           ] │
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
| 受信: mail.branch.example  送信: mail.branch.example
| メールサーバーID 2（CSV用）、アカウント0件
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 20,50
key Esc
key :
type ch
screen
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード        名前                受信                送信            診断
|  1  head-office   本社メール          POP3  995 TLS       587 STARTTLS
|> 2  branch        支社                POP3  110 なし AP…  25 なし POP>S…
|  3  notify        通知専用            -                   25 なし
|  4  a-code-that…  a name that goes …  POP3  995 TLS       -
|
|
|    ┌─ 操作の実行 ─────────────────────────────────────────────────────────┐
|    │ 実行する操作の名前を入力してください。                               │
|    │                                                                      │
|    │ 名前 [ch                                                           ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
| 受信: mail.branch.example  送信: mail.branch.example
| メールサーバーID 2（CSV用）、アカウント0件
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 12,14
key Esc
key ?
screens
~24x80
| mailsetup  ヘルプ                                            settings.json  ja
| メールサーバー
| メールサーバーを、利用者に表示される順番で一覧します。先頭には、組み込みの定義
| 済みメールサーバーが表示されます。ここで行った削除、順番変更、コピーはすぐに保
| 存され、「元に戻す」で取り消せます。
|
| この画面のキー
|  Enter           メールサーバーの設定を開き、確認または変更します。定義済みの
|                  メールサーバーの場合は、その設定で新しいメールサーバーの登録
|                  を始めます。
|  a               新しいメールサーバーを、ステップに沿って登録します。
|  e               メールサーバーの設定を開き、確認または変更します。定義済みの
|                  メールサーバーの場合は、その設定で新しいメールサーバーの登録
|                  を始めます。
|  c               メールサーバーを診断します。
|  C               選択しているものを、選択がないときは絞り込み結果のすべてを、
|                  まとめて診断します。一括診断の実行中は、その画面を表示しま
|                  す。
|  t               このメールサーバーからテストメールを送信します。
|  y               別のコードでコピーを登録します。
|  /               コード、名前またはサーバー名に、指定した文字列を含むメール
|                  サーバーだけを表示します。
|  d Del           カーソル位置のものを削除します。選択している場合は、選択した
| Esc 閉じる  PgDn さらに
~10x40
| mailsetup  ヘルプ    settings.json  ja
| メールサーバー
| メールサーバーを、利用者に表示される順
| 番で一覧します。先頭には、組み込みの定
| 義済みメールサーバーが表示されます。こ
| こで行った削除、順番変更、コピーはすぐ
| に保存され、「元に戻す」で取り消せま
| す。
|
| Esc 閉じる  PgDn さらに
~40x120
| mailsetup  ヘルプ                                                                                    settings.json  ja
| メールサーバー
| メールサーバーを、利用者に表示される順番で一覧します。先頭には、組み込みの定義済みメールサーバーが表示されます。ここで
| 行った削除、順番変更、コピーはすぐに保存され、「元に戻す」で取り消せます。
|
| この画面のキー
|  Enter           メールサーバーの設定を開き、確認または変更します。定義済みのメールサーバーの場合は、その設定で新しい
|                  メールサーバーの登録を始めます。
|  a               新しいメールサーバーを、ステップに沿って登録します。
|  e               メールサーバーの設定を開き、確認または変更します。定義済みのメールサーバーの場合は、その設定で新しい
|                  メールサーバーの登録を始めます。
|  c               メールサーバーを診断します。
|  C               選択しているものを、選択がないときは絞り込み結果のすべてを、まとめて診断します。一括診断の実行中は、
|                  その画面を表示します。
|  t               このメールサーバーからテストメールを送信します。
|  y               別のコードでコピーを登録します。
|  /               コード、名前またはサーバー名に、指定した文字列を含むメールサーバーだけを表示します。
|  d Del           カーソル位置のものを削除します。選択している場合は、選択したすべてが対象です。削除の前に確認します。
|  D               この一覧の内容をすべて削除します。削除の前に確認します。
|  m               カーソル位置のものの順番を変更します。選択している場合は、選択したすべてが対象です。
|  Space           選択します。選択したものはまとめて操作できます。
|  *               絞り込み結果をすべて選択するか、選択をすべて解除します。
|  o               次の項目で一覧を並べ替えて表示します。最後の項目の次は、登録順に戻ります。
|  O               並べ替えた一覧を逆順に表示します。
|  u               直前の変更を元に戻します。
|  n               絞り込み結果の次のメールサーバーに移動します。
|  N               絞り込み結果の前のメールサーバーに移動します。
|  Ctrl-X          キー操作の対象を、ログと画面とで切り替えます。
|  Up k            上に移動します。
|  Down j          下に移動します。
|  PgUp Ctrl-B     1ページ上に移動します。
|  PgDn Ctrl-F     1ページ下に移動します。
|  Home g          最初に移動します。
|  End G           最後に移動します。
|  Tab             次の画面に移動します。
|  Shift-Tab       前の画面に移動します。
|  1               メールサーバーの一覧に移動します。
|  2               アカウントの一覧に移動します。
|  3               メール通知の設定に移動します。
| Esc 閉じる  PgDn さらに
key End
screen
| mailsetup  ヘルプ                                            settings.json  ja
|  4               OAuth認可サーバーの一覧に移動します。
|  5               プロバイダーの一覧に移動します。
|  6               移行（アカウントの別サーバーへの移動）を開きます。
|  M               このサーバーのアカウントを、手順に沿って別のサーバーへ移行し
|                  ます。
|
| 共通のキー
|  Left            左に移動します。または、前の選択肢を選びます。
|  Right           右に移動します。または、次の選択肢を選びます。
|  Tab             次の項目に移動します。
|  Shift-Tab       前の項目に移動します。
|  Esc             前に戻ります。接続診断の実行中は、先に診断を中止します。入力
|                  した内容は失われません。
|  ? Ctrl-G F1     この項目または画面と、使用できるキーの説明を表示します。
|  \ Ctrl-D        サーバーとの通信のログを開閉します。
|  Ctrl-S          保存します。
|  q Ctrl-Q        プログラムを終了します。保存していない内容がある場合は確認し
|                  ます。
|  :               操作を名前で指定して実行します。
|  Ctrl-L          画面を再描画します。
|  Ctrl-Z          シェルに戻ります。`fg`で再開します。
|
| Esc 閉じる  PgDn さらに
key Esc
key d
key y
! save
screen
| mailsetup                                           [未保存] settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード             名前                  受信           送信          診断
|  1  head-office        本社メール            POP3  995 TLS  587 STARTTLS
|> 2  notify             通知専用              -              25 なし
|  3  a-code-that-is-a…  a name that goes on…  POP3  995 TLS  -
|
|
|
|
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
| メールサーバー「branch」を削除しました。uキーで元に戻せます。
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  d 削除  y コピー  ? ヘルプ
key q
save-failed Cannot write settings.json: No space left on device
screen
| mailsetup                                           [未保存] settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード             名前                  受信           送信          診断
|  1  head-office        本社メール            POP3  995 TLS  587 STARTTLS
|> 2  notify             通知専用              -              25 なし
|  3  a-code-that-is-a…  a name that goes on…  POP3  995 TLS  -
|
|
|    ┌─ 終了 ───────────────────────────────────────────────────────────────┐
|    │ 変更をまだ保存できていません。                                       │
|    │                                                                      │
|    │> y  保存して終了                                                     │
|    │  d  保存せずに終了                                                   │
|    │  n  この画面に残る                                                   │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
| 受信: -  送信: 192.0.2.25
| メールサーバーID 3（CSV用）、アカウント0件
| Cannot write settings.json: No space left on device変更は失われていませんが、
| 保存もされていません。
| Enter 決定  Esc 取消  ? ヘルプ
key q
screens
~24x80
| mailsetup                                           [未保存] settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード             名前                  受信           送信          診断
|  1  head-office        本社メール            POP3  995 TLS  587 STARTTLS
|> 2  notify             通知専用              -              25 なし
|  3  a-code-that-is-a…  a name that goes on…  POP3  995 TLS  -
|
|
|    ┌─ 終了 ───────────────────────────────────────────────────────────────┐
|    │ 変更をまだ保存できていません。                                       │
|    │                                                                      │
|    │> y  保存して終了                                                     │
|    │  d  保存せずに終了                                                   │
|    │  n  この画面に残る                                                   │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
| 受信: -  送信: 192.0.2.25
| メールサーバーID 3（CSV用）、アカウント0件
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  ? ヘルプ
~10x40
| [1 メールサーバー] 2 3 4 5 6  [未保存]
|┌─ 終了 ───────────────────────────────┐
|│ 変更をまだ保存できていません。       │
|│                                      │
|│> y  保存して終了                     │
|│  d  保存せずに終了                   │
|│  n  この画面に残る                   │
|└──────────────────────────────────────┘
|
| Enter 決定  Esc 取消  ? ヘルプ
~40x120
| mailsetup                                                                                   [未保存] settings.json  ja
| [1 メールサーバー]  2 アカウント  3 メール通知  4 OAuth認可  5 プロバイダー  6 移行
|  #  コード                                                     名前                  受信           送信          診断
|  1  head-office                                                本社メール            POP3  995 TLS  587 STARTTLS
|> 2  notify                                                     通知専用              -              25 なし
|  3  a-code-that-is-as-long-as-a-code-may-be-64-characters-01…  a name that goes on…  POP3  995 TLS  -
|
|
|
|
|
|
|
|
|
|
|                        ┌─ 終了 ───────────────────────────────────────────────────────────────┐
|                        │ 変更をまだ保存できていません。                                       │
|                        │                                                                      │
|                        │> y  保存して終了                                                     │
|                        │  d  保存せずに終了                                                   │
|                        │  n  この画面に残る                                                   │
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
| 受信: -  送信: 192.0.2.25
| メールサーバーID 3（CSV用）、アカウント0件
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  ? ヘルプ
key Esc
key Ctrl-S
! save
saved
screen
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード             名前                  受信           送信          診断
|  1  head-office        本社メール            POP3  995 TLS  587 STARTTLS
|> 2  notify             通知専用              -              25 なし
|  3  a-code-that-is-a…  a name that goes on…  POP3  995 TLS  -
|
|
|
|
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
| 保存しました。
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  d 削除  y コピー  ? ヘルプ
