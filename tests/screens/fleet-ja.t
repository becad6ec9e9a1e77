# Many checks as one run: asked for, followed, held, and what was found (in Japanese).
lang ja
size 24x80
server code=imap name=IMAP4サーバー receive.protocol=imap4 receive.host=imap.example.co.jp send.host=smtp.example.co.jp
server code=pop name=POP3サーバー receive.host=pop.example.jp
accounts 12
account name=山田太郎 address=yamada@example.co.jp server_code=imap secret=file:/etc/mailsetup/yamada
account name=鈴木花子 address=suzuki@example.jp server_code=pop secret=file:/etc/mailsetup/suzuki
account name=佐藤一 address=sato@example.jp server_code=pop secret=file:/etc/mailsetup/sato
account name=高橋 address=takahashi@example.jp server_code=pop secret=file:/etc/mailsetup/takahashi
load
key 2

# Those whose password would have to be asked for are left out, and that is said.
key C
screens
~24x80
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者  名前        アドレス              サーバー  受信  認証方法  診断
|>  1  Sales   Account 1   a01@example.jp        imap      オン  標準
|   2  Sales   Account 2   a02@example.jp        imap      オン  標準
|   3  Sales   Account 3   a03@example.jp        imap      オン  標準
|   4  Sales   Account 4   a04@example.jp        imap      オン  標準
|   5  Sales   Account 5   a05@example.jp        imap      オン  標準
|    ┌─ 一括診断 ───────────────────────────────────────────────────────────┐
|    │ 3台のサーバーで4件を診断します。12件は、パスワードの入力が必要なため │
|    │ 除外します。                                                         │
|    │                                                                      │
|    │ 同時に行う数     [32                                               ] │
|    │ サーバーごとの数 [4                                                ] │
|    └──────────────────────────────────────────────────────────────────────┘
|  13          山田太郎    yamada@example.co.jp  imap      オン  標準
|  14          鈴木花子    suzuki@example.jp     pop       オン  標準
|  15          佐藤一      sato@example.jp       pop       オン  標準
|  16          高橋        takahashi@example.jp  pop       オン  標準
|
| 受信: imap.example.co.jp  IMAP4 993 TLS  送信: smtp.example.co.jp  465 TLS
| 今回はまだ診断していません。
|
| Enter 次へ  Esc 取消  Ctrl-G ヘルプ
| cursor 12,26
~10x40
| 1 [2 アカウント] 3 4 5 6
|┌─ 一括診断 ───────────────────────────┐
|│ 3台のサーバーで4件を診断します。12件 │
|│ は、パスワードの入力が必要なため除外 │
|│ します。                             │
|│                                      │
|│ 同時に行う数     [32               ] │
|│ サーバーごとの数 [4                ] │
|└──────────────────────────────────────┘
| Enter 次へ  Esc 取消  Ctrl-G ヘルプ
| cursor 6,22
~40x120
| mailsetup                                                                                            settings.json  ja
| 1 メールサーバー  [2 アカウント]  3 メール通知  4 OAuth認可  5 プロバイダー  6 移行
|  ID  所有者  名前        アドレス              サーバー  受信  認証方法  残す  診断
|>  1  Sales   Account 1   a01@example.jp        imap      オン  標準      はい
|   2  Sales   Account 2   a02@example.jp        imap      オン  標準      はい
|   3  Sales   Account 3   a03@example.jp        imap      オン  標準      はい
|   4  Sales   Account 4   a04@example.jp        imap      オン  標準      はい
|   5  Sales   Account 5   a05@example.jp        imap      オン  標準      はい
|   6  Sales   Account 6   a06@example.jp        imap      オン  標準      はい
|   7  Sales   Account 7   a07@example.jp        imap      オン  標準      はい
|   8  Sales   Account 8   a08@example.jp        imap      オン  標準      はい
|   9  Sales   Account 9   a09@example.jp        imap      オン  標準      はい
|  10  Sales   Account 10  a10@example.jp        imap      オン  標準      はい
|  11  Sales   Account 11  a11@example.jp        imap      オン  標準      はい
|  12  Sales   Account 12  a12@example.jp        imap      オン  標準      はい
|  13          山田太郎    yamada@example.co.jp  imap      オン  標準      はい
|                        ┌─ 一括診断 ───────────────────────────────────────────────────────────┐
|                        │ 3台のサーバーで4件を診断します。12件は、パスワードの入力が必要なため │
|                        │ 除外します。                                                         │
|                        │                                                                      │
|                        │ 同時に行う数     [32                                               ] │
|                        │ サーバーごとの数 [4                                                ] │
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
| 受信: imap.example.co.jp  IMAP4 993 TLS  送信: smtp.example.co.jp  465 TLS
| 今回はまだ診断していません。
|
| Enter 次へ  Esc 取消  Ctrl-G ヘルプ
| cursor 20,46
key Esc
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者  名前        アドレス              サーバー  受信  認証方法  診断
|>  1  Sales   Account 1   a01@example.jp        imap      オン  標準
|   2  Sales   Account 2   a02@example.jp        imap      オン  標準
|   3  Sales   Account 3   a03@example.jp        imap      オン  標準
|   4  Sales   Account 4   a04@example.jp        imap      オン  標準
|   5  Sales   Account 5   a05@example.jp        imap      オン  標準
|   6  Sales   Account 6   a06@example.jp        imap      オン  標準
|   7  Sales   Account 7   a07@example.jp        imap      オン  標準
|   8  Sales   Account 8   a08@example.jp        imap      オン  標準
|   9  Sales   Account 9   a09@example.jp        imap      オン  標準
|  10  Sales   Account 10  a10@example.jp        imap      オン  標準
|  11  Sales   Account 11  a11@example.jp        imap      オン  標準
|  12  Sales   Account 12  a12@example.jp        imap      オン  標準
|  13          山田太郎    yamada@example.co.jp  imap      オン  標準
|  14          鈴木花子    suzuki@example.jp     pop       オン  標準
|  15          佐藤一      sato@example.jp       pop       オン  標準
|  16          高橋        takahashi@example.jp  pop       オン  標準
|
| 受信: imap.example.co.jp  IMAP4 993 TLS  送信: smtp.example.co.jp  465 TLS
| 今回はまだ診断していません。
|
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  i 読み込み  ? ヘルプ
key C Enter Enter
! journal-begin check anew 4
! check 1 receive imap.example.co.jp IMAP4 993 TLS send smtp.example.co.jp 465 TLS user yamada@example.co.jp account 13 secret file:/etc/mailsetup/yamada
! check 2 receive pop.example.jp POP3  995 TLS user suzuki@example.jp account 14 secret file:/etc/mailsetup/suzuki
screens
~24x80
| mailsetup  一括診断                                          settings.json  ja
| 診断中  0/4  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   0 %
|                                                                    2件を診断中
| ──────────────────────────────────────────────────────────────────────────────
|  まだ結果はありません。
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Space 中断  b 一覧へ  \ ログ  ? ヘルプ  q 終了
~10x40
| mailsetup  一括診断  settings.json  ja
| 診断中  0/4  ░░░░░░░░░░░░░░░░░░░   0 %
|                            2件を診断中
| ──────────────────────────────────────
|  まだ結果はありません。
|
|
|
|
| Space 中断  b 一覧へ  \ ログ  ? ヘルプ
~40x120
| mailsetup  一括診断                                                                                  settings.json  ja
| 診断中  0/4  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   0 %
|                                                                                                            2件を診断中
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|  まだ結果はありません。
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Space 中断  b 一覧へ  \ ログ  ? ヘルプ  q 終了

# Results land while one looks; the list shows them too.
check 1
event stage receive connect ok 3 address=203.0.113.8
event stage receive auth fail 80
event finding receive auth auth-refused "A1 NO [AUTHENTICATIONFAILED] Authentication failed."
event result receive fail 95
event result fail 95
! journal-add account 13 fail
time +2
! check 3 receive pop.example.jp POP3  995 TLS user sato@example.jp account 15 secret file:/etc/mailsetup/sato
! check 4 receive pop.example.jp POP3  995 TLS user takahashi@example.jp account 16 secret file:/etc/mailsetup/takahashi
screen
| mailsetup  一括診断                                          settings.json  ja
| 診断中  1/4  ██████████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░  25 %
| 1 失敗                                         3件を診断中  毎秒0.5件  残り6秒
| ──────────────────────────────────────────────────────────────────────────────
|> 1  失敗  ユーザー名またはパスワードがサーバーに拒否されました。
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter 表示  Space 中断  x CSVファイル  b 一覧へ  \ ログ  ? ヘルプ  q 終了
check 2
event stage receive connect ok 3 address=203.0.113.9
event result ok 31
! journal-add account 14 ok
check 3
event stage receive connect ok 3 address=203.0.113.9
event finding receive mailbox uidl-missing "-ERR unknown command"
event result warn 20
! journal-add account 15 warn
time +1
screens
~24x80
| mailsetup  一括診断                                          settings.json  ja
| 診断中  3/4  ████████████████████████████████████████████░░░░░░░░░░░░░░░  75 %
| 1 失敗  1 !!  1 OK                             1件を診断中  毎秒1.0件  残り1秒
| ──────────────────────────────────────────────────────────────────────────────
|> 1  失敗  ユーザー名またはパスワードがサーバーに拒否されました。
|  1  !!    サーバーがUIDLコマンドに対応していません。新着メールと受信済みのメ …
|  1  OK    問題はありません。
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter 表示  Space 中断  x CSVファイル  b 一覧へ  \ ログ  ? ヘルプ  q 終了
~10x40
| mailsetup  一括診断  settings.json  ja
| 診断中  3/4  ██████████████░░░░░  75 %
| 1 失敗  1 !!  1 OK             残り1秒
| ──────────────────────────────────────
|> 1  失敗  ユーザー名またはパスワード …
|  1  !!    サーバーがUIDLコマンドに対 …
|  1  OK    問題はありません。
|
|
| Enter 表示  Space 中断  ? ヘルプ
~40x120
| mailsetup  一括診断                                                                                  settings.json  ja
| 診断中  3/4  ██████████████████████████████████████████████████████████████████████████░░░░░░░░░░░░░░░░░░░░░░░░░  75 %
| 1 失敗  1 !!  1 OK                                                                     1件を診断中  毎秒1.0件  残り1秒
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|> 1  失敗  ユーザー名またはパスワードがサーバーに拒否されました。
|  1  !!    サーバーがUIDLコマンドに対応していません。新着メールと受信済みのメールを区別できないため、このサーバーは使 …
|  1  OK    問題はありません。
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter 表示  Space 中断  x CSVファイル  b 一覧へ  \ ログ  ? ヘルプ  q 終了
key b
screen
| mailsetup                                         [診断 3/4] settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者  名前        アドレス              サーバー  受信  診断
|>  1  Sales   Account 1   a01@example.jp        imap      オン
|   2  Sales   Account 2   a02@example.jp        imap      オン
|   3  Sales   Account 3   a03@example.jp        imap      オン
|   4  Sales   Account 4   a04@example.jp        imap      オン
|   5  Sales   Account 5   a05@example.jp        imap      オン
|   6  Sales   Account 6   a06@example.jp        imap      オン
|   7  Sales   Account 7   a07@example.jp        imap      オン
|   8  Sales   Account 8   a08@example.jp        imap      オン
|   9  Sales   Account 9   a09@example.jp        imap      オン
|  10  Sales   Account 10  a10@example.jp        imap      オン
|  11  Sales   Account 11  a11@example.jp        imap      オン
|  12  Sales   Account 12  a12@example.jp        imap      オン
|  13          山田太郎    yamada@example.co.jp  imap      オン  失敗 認証
|  14          鈴木花子    suzuki@example.jp     pop       オン  OK たった今
|  15          佐藤一      sato@example.jp       pop       オン  !! 受信箱
|  16          高橋        takahashi@example.jp  pop       オン
|
| 受信: imap.example.co.jp  IMAP4 993 TLS  送信: smtp.example.co.jp  465 TLS
| 今回はまだ診断していません。
|
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  i 読み込み  ? ヘルプ
key o o o o o o o o o
screen
| mailsetup                                         [診断 3/4] settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者  名前        アドレス              サーバー  受信  診断 ^
|  13          山田太郎    yamada@example.co.jp  imap      オン  失敗 認証
|  15          佐藤一      sato@example.jp       pop       オン  !! 受信箱
|  14          鈴木花子    suzuki@example.jp     pop       オン  OK たった今
|>  1  Sales   Account 1   a01@example.jp        imap      オン
|   2  Sales   Account 2   a02@example.jp        imap      オン
|   3  Sales   Account 3   a03@example.jp        imap      オン
|   4  Sales   Account 4   a04@example.jp        imap      オン
|   5  Sales   Account 5   a05@example.jp        imap      オン
|   6  Sales   Account 6   a06@example.jp        imap      オン
|   7  Sales   Account 7   a07@example.jp        imap      オン
|   8  Sales   Account 8   a08@example.jp        imap      オン
|   9  Sales   Account 9   a09@example.jp        imap      オン
|  10  Sales   Account 10  a10@example.jp        imap      オン
|  11  Sales   Account 11  a11@example.jp        imap      オン
|  12  Sales   Account 12  a12@example.jp        imap      オン
|  16          高橋        takahashi@example.jp  pop       オン
|
| 受信: imap.example.co.jp  IMAP4 993 TLS  送信: smtp.example.co.jp  465 TLS
| 今回はまだ診断していません。
| 「診断」で並べ替えて表示しています。保存されている順番は変わりません。
| Enter 開く  Esc 元の順番  a 追加  c 診断  C 一括診断  t 試験送信  ? ヘルプ

# Back to it: whom a finding concerns, and one of them alone.
key C
screen
| mailsetup  一括診断                                          settings.json  ja
| 診断中  3/4  ████████████████████████████████████████████░░░░░░░░░░░░░░░  75 %
| 1 失敗  1 !!  1 OK                             1件を診断中  毎秒1.0件  残り1秒
| ──────────────────────────────────────────────────────────────────────────────
|> 1  失敗  ユーザー名またはパスワードがサーバーに拒否されました。
|  1  !!    サーバーがUIDLコマンドに対応していません。新着メールと受信済みのメ …
|  1  OK    問題はありません。
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter 表示  Space 中断  x CSVファイル  b 一覧へ  \ ログ  ? ヘルプ  q 終了
key ?
screen
| mailsetup  ヘルプ                                            settings.json  ja
| 一括診断
| 多数の診断をまとめて実行します。見つかった問題を、重大なものから順に件数ととも
| に表示します。混雑を理由に接続を断ったサーバーへの診断は、しばらく待ってから再
| 開します。認証の拒否が続いたときは、続行するかどうかを確認します。終わった診断
| の結果は保存され、次回の起動時に残りを再開できます。
|
| この画面のキー
|  Enter           該当する対象を一覧表示します。対象の1件を選択しているとき
|                  は、その1件だけをもう一度診断して、診断結果を表示します。
|  Space           新しい診断の開始を止めます。または、診断を再開します。
|  c               失敗したものだけを、もう一度診断します。
|  x               失敗したものを、診断結果とともにCSVファイルに書き出します。
|  b               一覧に戻ります。診断はそのまま続きます。
|  Esc             前の画面に戻ります。診断の実行中は、まず診断を中断します。
|  Up k            上に移動します。
|  Down j          下に移動します。
|  PgUp Ctrl-B     1ページ上に移動します。
|  PgDn Ctrl-F     1ページ下に移動します。
|  Home g          最初に移動します。
|  End G           最後に移動します。
|
| 共通のキー
| Esc 閉じる  PgDn さらに
key Esc
key Enter
screens
~24x80
| mailsetup  一括診断                                          settings.json  ja
| 診断中  3/4  ████████████████████████████████████████████░░░░░░░░░░░░░░░  75 %
| 1 失敗  1 !!  1 OK                             1件を診断中  毎秒1.0件  残り1秒
| ── 1: ユーザー名またはパスワードがサーバーに拒否されました。 ─────────────────
|> yamada@example.co.jp  失敗  A1 NO [AUTHENTICATIONFAILED] Authentication fail…
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| A1 NO [AUTHENTICATIONFAILED] Authentication failed.
|
|
| Enter 表示  Space 中断  x CSVファイル  b 一覧へ  Esc 戻る  \ ログ  ? ヘルプ
~10x40
| mailsetup  一括診断  settings.json  ja
| 診断中  3/4  ██████████████░░░░░  75 %
| 1 失敗  1 !!  1 OK             残り1秒
| ── 1: ユーザー名またはパスワードが… ──
|> yamada@example.co.jp  失敗  A1 NO [A…
|
| A1 NO [AUTHENTICATIONFAILED]
| Authentication failed.
|
| Enter 表示  Space 中断  ? ヘルプ
~40x120
| mailsetup  一括診断                                                                                  settings.json  ja
| 診断中  3/4  ██████████████████████████████████████████████████████████████████████████░░░░░░░░░░░░░░░░░░░░░░░░░  75 %
| 1 失敗  1 !!  1 OK                                                                     1件を診断中  毎秒1.0件  残り1秒
| ── 1: ユーザー名またはパスワードがサーバーに拒否されました。 ─────────────────────────────────────────────────────────
|> yamada@example.co.jp  失敗  A1 NO [AUTHENTICATIONFAILED] Authentication failed.
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter 表示  Space 中断  x CSVファイル  b 一覧へ  Esc 戻る  \ ログ  ? ヘルプ  q 終了
key Esc
key Esc
screen
| mailsetup  一括診断                                          settings.json  ja
| 中断処理中  3/4  █████████████████████████████████████████░░░░░░░░░░░░░░  75 %
| 1 失敗  1 !!  1 OK
| ──────────────────────────────────────────────────────────────────────────────
|> 1  失敗  ユーザー名またはパスワードがサーバーに拒否されました。
|  1  !!    サーバーがUIDLコマンドに対応していません。新着メールと受信済みのメ …
|  1  OK    問題はありません。
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 新しい診断の開始を止めました。Spaceで再開し、Escで一覧に戻ります。
| Enter 表示  Space 再開  c 再診断  x CSVファイル  b 一覧へ  Esc 戻る  ? ヘルプ
check 4
event stage receive connect ok 3 address=203.0.113.9
event result ok 22
! journal-add account 16 ok
! journal-end remove
screens
~24x80
| mailsetup  一括診断                                          settings.json  ja
| 完了  4/4  █████████████████████████████████████████████████████████████ 100 %
| 1 失敗  1 !!  2 OK
| ──────────────────────────────────────────────────────────────────────────────
|> 1  失敗  ユーザー名またはパスワードがサーバーに拒否されました。
|  1  !!    サーバーがUIDLコマンドに対応していません。新着メールと受信済みのメ …
|  2  OK    問題はありません。
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter 表示  c 再診断  x CSVファイル  Esc 戻る  \ ログ  ? ヘルプ  q 終了
~10x40
| mailsetup  一括診断  settings.json  ja
| 完了  4/4  █████████████████████ 100 %
| 1 失敗  1 !!  2 OK
| ──────────────────────────────────────
|> 1  失敗  ユーザー名またはパスワード …
|  1  !!    サーバーがUIDLコマンドに対 …
|  2  OK    問題はありません。
|
|
| Enter 表示  c 再診断  \ ログ  ? ヘルプ
~40x120
| mailsetup  一括診断                                                                                  settings.json  ja
| 完了  4/4  █████████████████████████████████████████████████████████████████████████████████████████████████████ 100 %
| 1 失敗  1 !!  2 OK
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|> 1  失敗  ユーザー名またはパスワードがサーバーに拒否されました。
|  1  !!    サーバーがUIDLコマンドに対応していません。新着メールと受信済みのメールを区別できないため、このサーバーは使 …
|  2  OK    問題はありません。
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter 表示  c 再診断  x CSVファイル  Esc 戻る  \ ログ  ? ヘルプ  q 終了
key Enter Enter
! check 5 receive imap.example.co.jp IMAP4 993 TLS send smtp.example.co.jp 465 TLS user yamada@example.co.jp account 13 secret file:/etc/mailsetup/yamada
screen
| mailsetup  診断: yamada@example.co.jp                        settings.json  ja
| 受信 ...    送信 ...                                        14:00:03から診断中
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
| 14:00:03.000     yamada@example.co.jp: 接続診断を開始します
|
|
|
|
|
| c 再診断  t 試験送信  Tab ログへ  e 変更  Esc 取消  / 検索  \ ログ  ? ヘルプ
key Esc Esc Esc Esc
! cancel 5
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
