# Lists sorted for looking at them: heads, filter, what stays as it is (in Japanese).
lang ja
size 24x80
server code=s10 name=Beta receive.host=pop.s10.example.jp send.host=smtp.s10.example.jp
server code=b name=alpha receive.host=pop.b.example.jp send.host=smtp.b.example.jp receive.protocol=imap4
server code=S9 name=支社 receive.host=pop.s9.example.jp
account name=山田太郎 owner=総務 address=yamada@example.co.jp server_code=s10
account name=suzuki owner=営業 address=suzuki@example.co.jp server_code=b
account name=Ａｂｅ owner=営業 address=abe@example.co.jp server_code=S9
load
key O
screen
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード  名前   受信           送信     診断
|> 1  s10     Beta   POP3  995 TLS  465 TLS
|  2  b       alpha  IMAP4 993 TLS  465 TLS
|  3  S9      支社   POP3  995 TLS  -
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: pop.s10.example.jp  送信: smtp.s10.example.jp
| メールサーバーID 1（CSV用）、アカウント1件
| 今回はまだ診断していません。
| 一覧は並べ替えられていません。oで並べ替えます。
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  M 移行  d 削除  ? ヘルプ
key o
screens
~24x80
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード ^  名前   受信           送信     診断
|  2  b         alpha  IMAP4 993 TLS  465 TLS
|  3  S9        支社   POP3  995 TLS  -
|> 1  s10       Beta   POP3  995 TLS  465 TLS
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: pop.s10.example.jp  送信: smtp.s10.example.jp
| メールサーバーID 1（CSV用）、アカウント1件
| 今回はまだ診断していません。
| 「コード」で並べ替えて表示しています。保存されている順番は変わりません。
| Enter 開く  Esc 元の順番  a 追加  c 診断  C 一括診断  t 試験送信  ? ヘルプ
~10x40
| [1 メールサーバー] 2 3 4 5 6
|  #  コード ^  名前   診断
|  2  b         alpha
|  3  S9        支社
|> 1  s10       Beta
|
| 受信: pop.s10.exa…  送信: smtp.s10.ex…
| 「コード」で並べ替えて表示しています。
| 保存されている順番は変わりません。
| Enter 開く  Esc 元の順番  ? ヘルプ
~40x120
| mailsetup                                                                                            settings.json  ja
| [1 メールサーバー]  2 アカウント  3 メール通知  4 OAuth認可  5 プロバイダー  6 移行
|  #  コード ^  名前   受信           送信     診断
|  2  b         alpha  IMAP4 993 TLS  465 TLS
|  3  S9        支社   POP3  995 TLS  -
|> 1  s10       Beta   POP3  995 TLS  465 TLS
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: pop.s10.example.jp  送信: smtp.s10.example.jp
| メールサーバーID 1（CSV用）、アカウント1件
| 今回はまだ診断していません。
| 「コード」で並べ替えて表示しています。保存されている順番は変わりません。
| Enter 開く  Esc 元の順番  a 追加  c 診断  C 一括診断  t 試験送信  M 移行  d 削除  y コピー  Tab 次の画面  ? ヘルプ
key m
screen
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード ^  名前   受信           送信     診断
|  2  b         alpha  IMAP4 993 TLS  465 TLS
|  3  S9        支社   POP3  995 TLS  -
|> 1  s10       Beta   POP3  995 TLS  465 TLS
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: pop.s10.example.jp  送信: smtp.s10.example.jp
| メールサーバーID 1（CSV用）、アカウント1件
| 一覧は「コード」で並べ替えて表示しています。Escで登録順に戻すと、順番を変更で
| きます。
| Enter 開く  Esc 元の順番  a 追加  c 診断  C 一括診断  t 試験送信  ? ヘルプ
key O
screen
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード v  名前   受信           送信     診断
|> 1  s10       Beta   POP3  995 TLS  465 TLS
|  3  S9        支社   POP3  995 TLS  -
|  2  b         alpha  IMAP4 993 TLS  465 TLS
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: pop.s10.example.jp  送信: smtp.s10.example.jp
| メールサーバーID 1（CSV用）、アカウント1件
| 今回はまだ診断していません。
| 「コード」の逆順に並べ替えて表示しています。保存されている順番は変わりません。
| Enter 開く  Esc 元の順番  a 追加  c 診断  C 一括診断  t 試験送信  ? ヘルプ
key / 
type example
key Enter
screen
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード v  名前   受信           送信     診断
|> 1  s10       Beta   POP3  995 TLS  465 TLS
|  3  S9        支社   POP3  995 TLS  -
|  2  b         alpha  IMAP4 993 TLS  465 TLS
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: pop.s10.example.jp  送信: smtp.s10.example.jp
| メールサーバーID 1（CSV用）、アカウント1件
| 今回はまだ診断していません。
| 3件のうち、「example」を含む3件を表示しています。Escですべて表示します。
| Enter 開く  Esc 全件表示  a 追加  c 診断  C 一括診断  t 試験送信  ? ヘルプ
key Esc Esc
screen
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード  名前   受信           送信     診断
|> 1  s10     Beta   POP3  995 TLS  465 TLS
|  2  b       alpha  IMAP4 993 TLS  465 TLS
|  3  S9      支社   POP3  995 TLS  -
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: pop.s10.example.jp  送信: smtp.s10.example.jp
| メールサーバーID 1（CSV用）、アカウント1件
| 今回はまだ診断していません。
|
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  M 移行  d 削除  ? ヘルプ
key 2 o
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID ^  所有者  名前      アドレス              サーバー  受信  認証方法  診断
|>    1  総務    山田太郎  yamada@example.co.jp  s10       オン  標準
|     2  営業    suzuki    suzuki@example.co.jp  b         オン  標準
|     3  営業    Ａｂｅ    abe@example.co.jp     S9        オン  標準
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: pop.s10.example.jp  POP3  995 TLS  送信: smtp.s10.example.jp  465 TLS
| 今回はまだ診断していません。
| 「番号」で並べ替えて表示しています。保存されている順番は変わりません。
| Enter 開く  Esc 元の順番  a 追加  c 診断  C 一括診断  t 試験送信  ? ヘルプ
key o o O
screens
~24x80
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者  名前 v    アドレス              サーバー  受信  認証方法  診断
|>  1  総務    山田太郎  yamada@example.co.jp  s10       オン  標準
|   2  営業    suzuki    suzuki@example.co.jp  b         オン  標準
|   3  営業    Ａｂｅ    abe@example.co.jp     S9        オン  標準
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: pop.s10.example.jp  POP3  995 TLS  送信: smtp.s10.example.jp  465 TLS
| 今回はまだ診断していません。
| 「名前」の逆順に並べ替えて表示しています。保存されている順番は変わりません。
| Enter 開く  Esc 元の順番  a 追加  c 診断  C 一括診断  t 試験送信  ? ヘルプ
~10x40
| 1 [2 アカウント] 3 4 5 6
|  ID  名前 v    アドレス               …
|>  1  山田太郎  yamada@example.co.jp
|   2  suzuki    suzuki@example.co.jp
|   3  Ａｂｅ    abe@example.co.jp
|
| 総務
| 「名前」の逆順に並べ替えて表示していま
| す。保存されている順番は変わりません。
| Enter 開く  Esc 元の順番  ? ヘルプ
~40x120
| mailsetup                                                                                            settings.json  ja
| 1 メールサーバー  [2 アカウント]  3 メール通知  4 OAuth認可  5 プロバイダー  6 移行
|  ID  所有者  名前 v    アドレス              サーバー  受信  認証方法  残す  診断
|>  1  総務    山田太郎  yamada@example.co.jp  s10       オン  標準      はい
|   2  営業    suzuki    suzuki@example.co.jp  b         オン  標準      はい
|   3  営業    Ａｂｅ    abe@example.co.jp     S9        オン  標準      はい
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 受信: pop.s10.example.jp  POP3  995 TLS  送信: smtp.s10.example.jp  465 TLS
| 今回はまだ診断していません。
| 「名前」の逆順に並べ替えて表示しています。保存されている順番は変わりません。
| Enter 開く  Esc 元の順番  a 追加  c 診断  C 一括診断  t 試験送信  i 読み込み  x 書き出し  d 削除  y コピー  ? ヘルプ
key ?
screen
| mailsetup  ヘルプ                                            settings.json  ja
| アカウント
| メールアカウントの一覧です。アカウントは、登録済みのメールサーバーにある、1人
| のユーザーまたは1つの役割のメールボックスです。メールサーバーが削除されたアカ
| ウントは、「削除済み」と表示されて一覧に残ります。アカウントを開いて、別のメー
| ルサーバーを選択してください。
|
| この画面のキー
|  Enter           アカウントの設定を開き、確認または変更します。
|  a               新しいアカウントを登録します。
|  e               アカウントの設定を開き、確認または変更します。
|  c               アカウントで認証を行い、使用するメールサーバーを診断します。
|  C               選択しているものを、選択がないときは絞り込み結果のすべてを、
|                  まとめて診断します。一括診断の実行中は、その画面を表示しま
|                  す。
|  t               アカウントからテストメールを送信します。
|  y               このアカウントの内容を引き継いで、新しいアカウントの登録を始
|                  めます。
|  i               CSVファイルからアカウントを読み込みます。読み込む前に、変更
|                  内容を確認できます。
|  x               アカウントをCSVファイルに書き出します。選択している場合は、
|                  選択したアカウントだけが対象です。パスワードは書き出しませ
|                  ん。
| Esc 閉じる  PgDn さらに
