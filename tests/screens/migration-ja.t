lang ja
# Accounts move to another mail server: seven steps, each of which is saved.
size 24x80
server code=head-office name=本社メール receive.host=pop.example.co.jp send.host=smtp.example.co.jp
server code=cloud name="Cloud mail" receive.host=pop.cloud.example send.host=smtp.cloud.example
account name=太郎 owner=営業 address=taro@example.co.jp username=t.yamada server_id=1
account name=次郎 address=jiro@example.co.jp username=jiro server_id=1
account name=三郎 address=saburo@example.co.jp username=saburo server_id=1 receive.leave_on_server.keep=false
account name=二人目の太郎 address=taro@example.com username=taro2 server_id=1
load
key 6
screens
~24x80
| mailsetup                                                    settings.json  ja
| 1 メールサーバー 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー [6 移行]
|
|  別のメールサーバーへの移行はありません。
|
|  aキーを押すと、メールサーバーのアカウントを別のサーバーへ移行できます。7つの
|  手順は完了するたびに保存され、取り消しも、いつでも続きからの再開もできます。
|
|
|
|
|
|
|
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
| 1 2 3 4 5 [6 移行]   settings.json  ja
|
|  別のメールサーバーへの移行はありませ
|  ん。
|
|  aキーを押すと、メールサーバーのアカ
|  ウントを別のサーバーへ移行できます。
|  7つの手順は完了するたびに保存され、…
|
| a 追加  Tab 次の画面  \ ログ  ? ヘルプ
~40x120
| mailsetup                                                                                            settings.json  ja
| 1 メールサーバー  2 アカウント  3 メール通知  4 OAuth認可  5 プロバイダー  [6 移行]
|
|  別のメールサーバーへの移行はありません。
|
|  aキーを押すと、メールサーバーのアカウントを別のサーバーへ移行できます。7つの手順は完了するたびに保存され、取り消し
|  も、いつでも続きからの再開もできます。
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
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
# From where, to where, how they are called there; nothing is registered before.
key a
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー [6 移行]
|
|  別のメールサーバーへの移行はありません。
|
|  aキーを押すと、メールサーバーのアカウントを別のサーバーへ移行できます。7つの
|  手順は完了するたびに保存され、取り消しも、いつでも続きからの再開もできます。
|
|    ┌─ 選択 ───────────────────────────────────────────────────────────────┐
|    │ 移行元のメールサーバーを選んでください。                             │
|    │                                                                      │
|    │ 絞り込み [                                                         ] │
|    │>head-office  本社メール  アカウント4件                               │
|    │ cloud  Cloud mail  アカウント0件                                     │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
|
|
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 11,16
key Enter
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー [6 移行]
|
|  別のメールサーバーへの移行はありません。
|
|  aキーを押すと、メールサーバーのアカウントを別のサーバーへ移行できます。7つの
|  手順は完了するたびに保存され、取り消しも、いつでも続きからの再開もできます。
|
|    ┌─ 選択 ───────────────────────────────────────────────────────────────┐
|    │ head-officeのアカウントの移行先を選んでください。                    │
|    │                                                                      │
|    │ 絞り込み [                                                         ] │
|    │>cloud  Cloud mail  アカウント0件                                     │
|    │ (新しいメールサーバー: ウィザードで登録します)                       │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
|
|
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 11,16
key Enter
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー [6 移行]
|
|  別のメールサーバーへの移行はありません。
|
|  aキーを押すと、メールサーバーのアカウントを別のサーバーへ移行できます。7つの
|  手順は完了するたびに保存され、取り消しも、いつでも続きからの再開もできます。
|    ┌─ 選択 ───────────────────────────────────────────────────────────────┐
|    │ 移行先でのユーザー名の付け方                                         │
|    │                                                                      │
|    │ 絞り込み [                                                         ] │
|    │>現在と同じ:  t.yamada, jiro, saburo                                  │
|    │ @より前の部分:  taro, jiro, saburo                                   │
|    │ メールアドレス全体:  taro@example.co.jp, jiro@example.co.jp, saburo… │
|    │ アドレスの@を%に置き換えたもの:  taro%example.co.jp, jiro%example.c… │
|    │ CSVファイルの列:  ファイルは必要になったときに尋ねます               │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 10,16
key Down Enter
! save
! proof migration 1
screens
~24x80
| mailsetup  移行: head-office -> cloud               [未保存] settings.json  ja
|  1 移行先の登録            完了
|> 2 アカウントの書き出し    実行可能
|  3 ユーザー名の対応付け    待機
|  4 アカウントの読み込み    待機
|  5 DNSの切り替え           待機
|  6 全アカウントの動作確認  待機
|  7 移行元のサーバーの削除  待機
|── Enter: アカウントの書き出し ─────────────────────────────────────────────────
| 4件のアカウントを移行します。
|
|  アカウント            ユーザー名  所有者  名前          残す
|  taro@example.co.jp    t.yamada    営業    太郎          はい
|  jiro@example.co.jp    jiro                次郎          はい
|  saburo@example.co.jp  saburo              三郎          いいえ
|  taro@example.com      taro2               二人目の太郎  はい
|
|
|
|
|
|
|
| Enter 実行  Esc 戻る  u 取消  Tab 一覧へ  / 絞り込み  x 書き出し  ? ヘルプ
~10x40
| mailsetup  移行: head-office -> cloud
|> 2/7 アカウントの書き出し    実行可能
| 4件のアカウントを移行します。
|
|  アカウント     ユーザ …  所有者  名前
|  taro@example…  t.yamada  営業    太郎
|  jiro@example…  jiro              次郎
|  saburo@examp…  saburo            三郎v
|
| Enter 実行  Esc 戻る  u 取消  ? ヘルプ
~40x120
| mailsetup  移行: head-office -> cloud                                                       [未保存] settings.json  ja
|  1 移行先の登録            完了                                head-officeからcloudへ移行します。
|> 2 アカウントの書き出し    実行可能                            4件のアカウントを移行します。
|  3 ユーザー名の対応付け    待機                                移行先でのユーザー名: @より前の部分
|  4 アカウントの読み込み    待機                                4件のアカウントが移行元のサーバーを使用しています。
|  5 DNSの切り替え           待機                                まだ調べていません。
|  6 全アカウントの動作確認  待機
|  7 移行元のサーバーの削除  待機                                移行元のサーバーは、すべての動作を確認するまで残ります…
|── Enter: アカウントの書き出し ─────────────────────────────────────────────────────────────────────────────────────────
| 4件のアカウントを移行します。
|
|  アカウント            ユーザー名  所有者  名前          残す
|  taro@example.co.jp    t.yamada    営業    太郎          はい
|  jiro@example.co.jp    jiro                次郎          はい
|  saburo@example.co.jp  saburo              三郎          いいえ
|  taro@example.com      taro2               二人目の太郎  はい
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter 実行  Esc 戻る  u 取消  Tab 一覧へ  / 絞り込み  x 書き出し  Ctrl-S 保存  \ ログ  ? ヘルプ  q 終了
saved
# Both servers are seen at the first step.
key Up
screen
| mailsetup  移行: head-office -> cloud                        settings.json  ja
|> 1 移行先の登録            完了
|  2 アカウントの書き出し    実行可能
|  3 ユーザー名の対応付け    待機
|  4 アカウントの読み込み    待機
|  5 DNSの切り替え           待機
|  6 全アカウントの動作確認  待機
|  7 移行元のサーバーの削除  待機
|────────────────────────────────────────────────────────────────────────────────
| head-officeからcloudへ移行します。
|
|        移行元                            移行先
|  名前  本社メール                        Cloud mail
|  受信  pop.example.co.jp  POP3  995 TLS  pop.cloud.example  POP3  995 TLS
|  送信  smtp.example.co.jp  465 TLS       smtp.cloud.example  465 TLS
|
|
|
|
|
|
|
|
| Enter 実行  Esc 戻る  c 診断  u 取消  Tab 一覧へ  / 絞り込み  \ ログ  ? ヘルプ
# The accounts go to a file, with a column for the new names.
key Down Enter
screen
| mailsetup  移行: head-office -> cloud                        settings.json  ja
|  1 移行先の登録            完了
|> 2 アカウントの書き出し    実行可能
|  3 ユーザー名の対応付け    待機
|  4 アカウントの読み込み    待機
|  5 DNSの切り替え           待機
|  6 全アカウントの動作確認  待機
|  7 移行元のサーバーの削除  待機
|── Enter: アカウントの書き出し ─────────────────────────────────────────────────
|    ┌─ CSVファイルへの書き出し ────────────────────────────────────────────┐
|    │ アカウント4件を新しいCSVファイルに書き出します。移行先でのユーザー名 │
|    │ のための列「new_username」が付きます。パスワードは含まれません。     │
|    │                                                                      │
|    │ 新しいCSVファイル [migration-1-accounts.csv                        ] │
|    └──────────────────────────────────────────────────────────────────────┘
|  taro@example.com      taro2               二人目の太郎  はい
|
|
|
|
|
|
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 13,49
key Enter
! export migration-1-accounts.csv ids id 1 2 3 4
exported /home/admin/move-1-export.csv
! save
saved
time +31
# Two would be called the same: they come first, and the step is not done.
screens
~24x80
| mailsetup  移行: head-office -> cloud                        settings.json  ja
|  1 移行先の登録            完了
|  2 アカウントの書き出し    完了  2026-01-31 14:00
|> 3 ユーザー名の対応付け    実行可能
|  4 アカウントの読み込み    待機
|  5 DNSの切り替え           待機
|  6 全アカウントの動作確認  待機
|  7 移行元のサーバーの削除  待機
|── Enter: 対応付けを確定する ───────────────────────────────────────────────────
| 移行先でのユーザー名: @より前の部分
|
| 2 / 4件のアカウントは、このままでは移行できません:
|  アカウント            現在のユーザー名  移行先のユーザー名  残す    問題
|  taro@example.co.jp    t.yamada          taro                はい    アカウン…
|  taro@example.com      taro2             taro                はい    アカウン…
|  jiro@example.co.jp    jiro              jiro                はい
|  saburo@example.co.jp  saburo            saburo              いいえ
|
|
|
|
|
|
| Enter 実行  Esc 戻る  r 名前付け  u 取消  Tab 一覧へ  / 絞り込み  ? ヘルプ
~10x40
| mailsetup  移行: head-office -> cloud
|> 3/7 ユーザー名の対応付け    実行可能
| 移行先でのユーザー名: @より前の部分
|
| 2 / 4件のアカウントは、このままでは移…
|  アカウント       現在の …  移行先の …
|  taro@example.c…  t.yamada  taro
|  taro@example.c…  taro2     taro      v
|
| Enter 実行  Esc 戻る  u 取消  ? ヘルプ
~40x120
| mailsetup  移行: head-office -> cloud                                                                settings.json  ja
|  1 移行先の登録            完了                                head-officeからcloudへ移行します。
|  2 アカウントの書き出し    完了  2026-01-31 14:00              /home/admin/move-1-export.csvに書き出しました。
|> 3 ユーザー名の対応付け    実行可能                            移行先でのユーザー名: @より前の部分
|  4 アカウントの読み込み    待機                                4件のアカウントが移行元のサーバーを使用しています。
|  5 DNSの切り替え           待機                                まだ調べていません。
|  6 全アカウントの動作確認  待機
|  7 移行元のサーバーの削除  待機                                移行元のサーバーは、すべての動作を確認するまで残ります…
|── Enter: 対応付けを確定する ───────────────────────────────────────────────────────────────────────────────────────────
| 移行先でのユーザー名: @より前の部分
|
| 2 / 4件のアカウントは、このままでは移行できません:
|  アカウント            現在のユーザー名  移行先のユーザー名  残す    問題
|  taro@example.co.jp    t.yamada          taro                はい    アカウント「taro@example.com」と同じユーザー名「…
|  taro@example.com      taro2             taro                はい    アカウント「taro@example.co.jp」と同じユーザー名…
|  jiro@example.co.jp    jiro              jiro                はい
|  saburo@example.co.jp  saburo            saburo              いいえ
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter 実行  Esc 戻る  r 名前付け  u 取消  Tab 一覧へ  / 絞り込み  x 書き出し  \ ログ  ? ヘルプ  q 終了
key Enter
screens
~24x80
| mailsetup  移行: head-office -> cloud                        settings.json  ja
|  1 移行先の登録            完了
|  2 アカウントの書き出し    完了  2026-01-31 14:00
|> 3 ユーザー名の対応付け    実行可能
|  4 アカウントの読み込み    待機
|  5 DNSの切り替え           待機
|  6 全アカウントの動作確認  待機
|  7 移行元のサーバーの削除  待機
|── Enter: 対応付けを確定する ───────────────────────────────────────────────────
| 移行先でのユーザー名: @より前の部分
|
| 2 / 4件のアカウントは、このままでは移行できません:
|  アカウント            現在のユーザー名  移行先のユーザー名  残す    問題
|> taro@example.co.jp    t.yamada          taro                はい    アカウン…
|  taro@example.com      taro2             taro                はい    アカウン…
|  jiro@example.co.jp    jiro              jiro                はい
|  saburo@example.co.jp  saburo            saburo              いいえ
|
|
|
| taro@example.co.jp: アカウント「taro@example.com」と同じユーザー名「taro」にな
| このままでは移行できないアカウントが2件あります。別の付け方かCSVファイルを選ぶ
| か、アカウントを直してください。
| Enter 実行  Esc 戻る  r 名前付け  u 取消  Tab 手順へ  / 絞り込み  ? ヘルプ
~10x40
| mailsetup  移行: head-office -> cloud
|> 3/7 ユーザー名の対応付け    実行可能
| 2 / 4件のアカウントは、このままでは移…
|  アカウント       現在の …  移行先の …
|> taro@example.c…  t.yamada  taro
|  taro@example.c…  taro2     taro      v
| このままでは移行できないアカウントが2
| 件あります。別の付け方かCSVファイルを
| 選ぶか、アカウントを直してください。
| Enter 実行  Esc 戻る  u 取消  ? ヘルプ
~40x120
| mailsetup  移行: head-office -> cloud                                                                settings.json  ja
|  1 移行先の登録            完了                                head-officeからcloudへ移行します。
|  2 アカウントの書き出し    完了  2026-01-31 14:00              /home/admin/move-1-export.csvに書き出しました。
|> 3 ユーザー名の対応付け    実行可能                            移行先でのユーザー名: @より前の部分
|  4 アカウントの読み込み    待機                                4件のアカウントが移行元のサーバーを使用しています。
|  5 DNSの切り替え           待機                                まだ調べていません。
|  6 全アカウントの動作確認  待機
|  7 移行元のサーバーの削除  待機                                移行元のサーバーは、すべての動作を確認するまで残ります…
|── Enter: 対応付けを確定する ───────────────────────────────────────────────────────────────────────────────────────────
| 移行先でのユーザー名: @より前の部分
|
| 2 / 4件のアカウントは、このままでは移行できません:
|  アカウント            現在のユーザー名  移行先のユーザー名  残す    問題
|> taro@example.co.jp    t.yamada          taro                はい    アカウント「taro@example.com」と同じユーザー名「…
|  taro@example.com      taro2             taro                はい    アカウント「taro@example.co.jp」と同じユーザー名…
|  jiro@example.co.jp    jiro              jiro                はい
|  saburo@example.co.jp  saburo            saburo              いいえ
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| taro@example.co.jp: アカウント「taro@example.com」と同じユーザー名「taro」になります。
|
| このままでは移行できないアカウントが2件あります。別の付け方かCSVファイルを選ぶか、アカウントを直してください。
| Enter 実行  Esc 戻る  r 名前付け  u 取消  Tab 手順へ  / 絞り込み  x 書き出し  \ ログ  ? ヘルプ  q 終了
key r
screen
| mailsetup  移行: head-office -> cloud                        settings.json  ja
|  1 移行先の登録            完了
|  2 アカウントの書き出し    完了  2026-01-31 14:00
|> 3 ユーザー名の対応付け    実行可能
|  4 アカウントの読み込み    待機
|  5 DNSの切り替え           待機
|  6 全アカウントの動作確認  待機
|    ┌─ 選択 ───────────────────────────────────────────────────────────────┐
|    │ 移行先でのユーザー名の付け方                                         │
|    │                                                                      │
|    │ 絞り込み [                                                         ] │
|    │ 現在と同じ:  t.yamada, jiro, saburo                                  │
|    │>@より前の部分:  taro, jiro, saburo                                   │
|    │ メールアドレス全体:  taro@example.co.jp, jiro@example.co.jp, saburo… │
|    │ アドレスの@を%に置き換えたもの:  taro%example.co.jp, jiro%example.c… │
|    │ CSVファイルの列:  ファイルは必要になったときに尋ねます               │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
| taro@example.co.jp: アカウント「taro@example.com」と同じユーザー名「taro」にな
| ります。
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 10,16
key Down Down Enter
! save
saved
time +31
screens
~24x80
| mailsetup  移行: head-office -> cloud                        settings.json  ja
|  1 移行先の登録            完了
|  2 アカウントの書き出し    完了  2026-01-31 14:00
|> 3 ユーザー名の対応付け    実行可能
|  4 アカウントの読み込み    待機
|  5 DNSの切り替え           待機
|  6 全アカウントの動作確認  待機
|  7 移行元のサーバーの削除  待機
|── Enter: 対応付けを確定する ───────────────────────────────────────────────────
| 移行先でのユーザー名: アドレスの@を%に置き換えたもの
|
| アカウント4件すべてを移行できます。
|  アカウント            現在のユーザー名  移行先のユーザー名    残す    問題
|  taro@example.co.jp    t.yamada          taro%example.co.jp    はい
|  jiro@example.co.jp    jiro              jiro%example.co.jp    はい
|  saburo@example.co.jp  saburo            saburo%example.co.jp  いいえ
|  taro@example.com      taro2             taro%example.com      はい
|
|
|
|
|
|
| Enter 実行  Esc 戻る  r 名前付け  u 取消  Tab 一覧へ  / 絞り込み  ? ヘルプ
~10x40
| mailsetup  移行: head-office -> cloud
|> 3/7 ユーザー名の対応付け    実行可能
| 移行先でのユーザー名: アドレスの@を%に
| 置き換えたもの
| アカウント4件すべてを移行できます。
|  アカウント       現在の …  移行先の …
|  taro@example.c…  t.yamada  taro%exam…
|  jiro@example.c…  jiro      jiro%exam…v
|
| Enter 実行  Esc 戻る  u 取消  ? ヘルプ
~40x120
| mailsetup  移行: head-office -> cloud                                                                settings.json  ja
|  1 移行先の登録            完了                                head-officeからcloudへ移行します。
|  2 アカウントの書き出し    完了  2026-01-31 14:00              /home/admin/move-1-export.csvに書き出しました。
|> 3 ユーザー名の対応付け    実行可能                            移行先でのユーザー名: アドレスの@を%に置き換えたもの
|  4 アカウントの読み込み    待機                                4件のアカウントが移行元のサーバーを使用しています。
|  5 DNSの切り替え           待機                                まだ調べていません。
|  6 全アカウントの動作確認  待機
|  7 移行元のサーバーの削除  待機                                移行元のサーバーは、すべての動作を確認するまで残ります…
|── Enter: 対応付けを確定する ───────────────────────────────────────────────────────────────────────────────────────────
| 移行先でのユーザー名: アドレスの@を%に置き換えたもの
|
| アカウント4件すべてを移行できます。
|  アカウント            現在のユーザー名  移行先のユーザー名    残す    問題
|  taro@example.co.jp    t.yamada          taro%example.co.jp    はい
|  jiro@example.co.jp    jiro              jiro%example.co.jp    はい
|  saburo@example.co.jp  saburo            saburo%example.co.jp  いいえ
|  taro@example.com      taro2             taro%example.com      はい
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter 実行  Esc 戻る  r 名前付け  u 取消  Tab 一覧へ  / 絞り込み  x 書き出し  \ ログ  ? ヘルプ  q 終了
# What is to change is shown before it does, and asked.
key Enter
! save
saved
screens
~24x80
| mailsetup  移行: head-office -> cloud                        settings.json  ja
|  1 移行先の登録            完了
|  2 アカウントの書き出し    完了  2026-01-31 14:00
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01
|> 4 アカウントの読み込み    実行可能
|  5 DNSの切り替え           待機
|  6 全アカウントの動作確認  待機
|  7 移行元のサーバーの削除  待機
|── Enter: アカウントを移行先に切り替える ───────────────────────────────────────
| 4件のアカウントが移行元のサーバーを使用しています。
|
| head-office -> cloud: アカウント4件。ログインの変更は次のとおりです:
|  変更内容
|  taro@example.co.jp: username t.yamada -> taro%example.co.jp
|  jiro@example.co.jp: username jiro -> jiro%example.co.jp
|  saburo@example.co.jp: username saburo -> saburo%example.co.jp
|  taro@example.com: username taro2 -> taro%example.com
|
|
|
|
|
| 保存しました。
| Enter 実行  Esc 戻る  u 取消  Tab 一覧へ  / 絞り込み  x 書き出し  ? ヘルプ
~10x40
| mailsetup  移行: head-office -> cloud
|> 4/7 アカウントの読み込み    実行可能
| 4件のアカウントが移行元のサーバーを使
| 用しています。
| head-office -> cloud: アカウント4件。…
|  変更内容
|  taro@example.co.jp: username t.yamad…
|  jiro@example.co.jp: username jiro ->…v
| 保存しました。
| Enter 実行  Esc 戻る  u 取消  ? ヘルプ
~40x120
| mailsetup  移行: head-office -> cloud                                                                settings.json  ja
|  1 移行先の登録            完了                                head-officeからcloudへ移行します。
|  2 アカウントの書き出し    完了  2026-01-31 14:00              /home/admin/move-1-export.csvに書き出しました。
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01              移行先でのユーザー名: アドレスの@を%に置き換えたもの
|> 4 アカウントの読み込み    実行可能                            4件のアカウントが移行元のサーバーを使用しています。
|  5 DNSの切り替え           待機                                まだ調べていません。
|  6 全アカウントの動作確認  待機
|  7 移行元のサーバーの削除  待機                                移行元のサーバーは、すべての動作を確認するまで残ります…
|── Enter: アカウントを移行先に切り替える ───────────────────────────────────────────────────────────────────────────────
| 4件のアカウントが移行元のサーバーを使用しています。
|
| head-office -> cloud: アカウント4件。ログインの変更は次のとおりです:
|  変更内容
|  taro@example.co.jp: username t.yamada -> taro%example.co.jp
|  jiro@example.co.jp: username jiro -> jiro%example.co.jp
|  saburo@example.co.jp: username saburo -> saburo%example.co.jp
|  taro@example.com: username taro2 -> taro%example.com
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 保存しました。
| Enter 実行  Esc 戻る  u 取消  Tab 一覧へ  / 絞り込み  x 書き出し  \ ログ  ? ヘルプ  q 終了
key Enter
screen
| mailsetup  移行: head-office -> cloud                        settings.json  ja
|  1 移行先の登録            完了
|  2 アカウントの書き出し    完了  2026-01-31 14:00
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01
|> 4 アカウントの読み込み    実行可能
|  5 DNSの切り替え           待機
|  6 全アカウントの動作確認  待機
|  7 移行元のサーバーの削除  待機
|    ┌─ アカウントを移行先に切り替える ─────────────────────────────────────┐
|    │ head-office -> cloud: アカウント4件を移行先に切り替えます。元の設定  │
|    │ は保管され、uキーで元に戻せます。                                    │
|    │                                                                      │
|    │  y  読み込む                                                         │
|    │> n  そのままにする                                                   │
|    └──────────────────────────────────────────────────────────────────────┘
|  saburo@example.co.jp: username saburo -> saburo%example.co.jp
|  taro@example.com: username taro2 -> taro%example.com
|
|
|
|
|
|
| Enter 決定  Esc 取消  ? ヘルプ
key y
! keep migration 1 ids id 1 2 3 4
kept
! save
! watch 1 example.co.jp/mx example.com/mx pop.example.co.jp/a pop.example.co.jp/aaaa smtp.example.co.jp/a smtp.example.co.jp/aaaa pop.cloud.example/a pop.cloud.example/aaaa cloud.example/mx smtp.cloud.example/a smtp.cloud.example/aaaa
saved
# DNS is asked while it is seen.
screens
~24x80
| mailsetup  移行: head-office -> cloud                        settings.json  ja
|  1 移行先の登録            完了
|  2 アカウントの書き出し    完了  2026-01-31 14:00
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01
|  4 アカウントの読み込み    完了  2026-01-31 14:01
|> 5 DNSの切り替え           実行可能
|  6 全アカウントの動作確認  実行可能
|  7 移行元のサーバーの削除  待機
|── Enter: DNSを待たずに進む ────────────────────────────────────────────────────
| まだ調べていません。
|
| DNSに問い合わせています...
|  名前                種類  最初の値  現在の値  目標の値  TTL
|  example.co.jp       MX              ?
|  example.com         MX              ?
|  pop.example.co.jp   A               ?
|  pop.example.co.jp   AAAA            ?
|  smtp.example.co.jp  A               ?
|  smtp.example.co.jp  AAAA            ?
|
|
|
| アカウント4件を移行先に切り替えました。
| Enter 実行  Esc 戻る  c 今調べる  e MX  u 取消  p 停止  Tab 一覧へ  ? ヘルプ
~10x40
| mailsetup  移行: head-office -> cloud
|> 5/7 DNSの切り替え           実行可能
| まだ調べていません。
|
| DNSに問い合わせています...
|  名前           種類  現在の値  TTL
|  example.co.jp  MX    ?
| アカウント4件を移行先に切り替えまし
| た。
| Enter 実行  Esc 戻る  e MX  ? ヘルプ
~40x120
| mailsetup  移行: head-office -> cloud                                                                settings.json  ja
|  1 移行先の登録            完了                                head-officeからcloudへ移行します。
|  2 アカウントの書き出し    完了  2026-01-31 14:00              /home/admin/move-1-export.csvに書き出しました。
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01              移行先でのユーザー名: アドレスの@を%に置き換えたもの
|  4 アカウントの読み込み    完了  2026-01-31 14:01              4件のアカウントを移行しました。
|> 5 DNSの切り替え           実行可能                            まだ調べていません。
|  6 全アカウントの動作確認  実行可能                            4件中0件のアカウントが動作確認済み、未診断4件。
|  7 移行元のサーバーの削除  待機                                移行元のサーバーは、すべての動作を確認するまで残ります…
|── Enter: DNSを待たずに進む ────────────────────────────────────────────────────────────────────────────────────────────
| まだ調べていません。
|
| DNSに問い合わせています...
|  名前                種類  最初の値  現在の値  目標の値  TTL
|  example.co.jp       MX              ?
|  example.com         MX              ?
|  pop.example.co.jp   A               ?
|  pop.example.co.jp   AAAA            ?
|  smtp.example.co.jp  A               ?
|  smtp.example.co.jp  AAAA            ?
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| アカウント4件を移行先に切り替えました。
| Enter 実行  Esc 戻る  c 今調べる  e MX  u 取消  p 停止  Tab 一覧へ  / 絞り込み  x 書き出し  \ ログ  ? ヘルプ  q 終了
dns 3600 example.co.jp/mx="10 mx.example.co.jp" pop.example.co.jp/a=203.0.113.7 smtp.example.co.jp/a=203.0.113.8
! watch 2 mx.example.co.jp/a mx.example.co.jp/aaaa
dns 3600
! save
saved
time +31
screens
~24x80
| mailsetup  移行: head-office -> cloud                        settings.json  ja
|  1 移行先の登録            完了
|  2 アカウントの書き出し    完了  2026-01-31 14:00
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01
|  4 アカウントの読み込み    完了  2026-01-31 14:01
|> 5 DNSの切り替え           実行可能
|  6 全アカウントの動作確認  実行可能
|  7 移行元のサーバーの削除  待機
|── Enter: DNSを待たずに進む ────────────────────────────────────────────────────
| 1件中0件のレコードが移行先を指しています。
|
| 表示中はDNSを調べ続けます。次は4分後です。pキーで止めます。
|  名前                種類  最初の値             現在の値        目標の値  TTL
|  example.co.jp       MX    10 mx.example.co.jp  10 mx.example…  eで指定   59分
|  example.com         MX    （なし）             （なし）                  59分
|  pop.example.co.jp   A     203.0.113.7          203.0.113.7               59分
|  pop.example.co.jp   AAAA  （なし）             （なし）                  59分
|  smtp.example.co.jp  A     203.0.113.8          203.0.113.8               59分
|  smtp.example.co.jp  AAAA  （なし）             （なし）                  59分
|
|
|
|
| Enter 実行  Esc 戻る  c 今調べる  e MX  u 取消  p 停止  Tab 一覧へ  ? ヘルプ
~10x40
| mailsetup  移行: head-office -> cloud
|> 5/7 DNSの切り替え           実行可能
| 1件中0件のレコードが移行先を指していま
| す。
| eキーで移行先のMXを指定します。
|  名前           種類  現在の値    TTL
|  example.co.jp  MX    10 mx.exa…  59分
|  example.com    MX    （なし）    59分v
|
| Enter 実行  Esc 戻る  e MX  ? ヘルプ
~40x120
| mailsetup  移行: head-office -> cloud                                                                settings.json  ja
|  1 移行先の登録            完了                                head-officeからcloudへ移行します。
|  2 アカウントの書き出し    完了  2026-01-31 14:00              /home/admin/move-1-export.csvに書き出しました。
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01              移行先でのユーザー名: アドレスの@を%に置き換えたもの
|  4 アカウントの読み込み    完了  2026-01-31 14:01              4件のアカウントを移行しました。
|> 5 DNSの切り替え           実行可能                            1件中0件のレコードが移行先を指しています。
|  6 全アカウントの動作確認  実行可能                            4件中0件のアカウントが動作確認済み、未診断4件。
|  7 移行元のサーバーの削除  待機                                移行元のサーバーは、すべての動作を確認するまで残ります…
|── Enter: DNSを待たずに進む ────────────────────────────────────────────────────────────────────────────────────────────
| 1件中0件のレコードが移行先を指しています。
|
| 表示中はDNSを調べ続けます。次は4分後です。pキーで止めます。
|  名前                種類  最初の値             現在の値             目標の値  TTL
|  example.co.jp       MX    10 mx.example.co.jp  10 mx.example.co.jp  eで指定   59分
|  example.com         MX    （なし）             （なし）                       59分
|  pop.example.co.jp   A     203.0.113.7          203.0.113.7                    59分
|  pop.example.co.jp   AAAA  （なし）             （なし）                       59分
|  smtp.example.co.jp  A     203.0.113.8          203.0.113.8                    59分
|  smtp.example.co.jp  AAAA  （なし）             （なし）                       59分
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter 実行  Esc 戻る  c 今調べる  e MX  u 取消  p 停止  Tab 一覧へ  / 絞り込み  x 書き出し  \ ログ  ? ヘルプ  q 終了
key p
screen
| mailsetup  移行: head-office -> cloud                        settings.json  ja
|  1 移行先の登録            完了
|  2 アカウントの書き出し    完了  2026-01-31 14:00
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01
|  4 アカウントの読み込み    完了  2026-01-31 14:01
|> 5 DNSの切り替え           実行可能
|  6 全アカウントの動作確認  実行可能
|  7 移行元のサーバーの削除  待機
|── Enter: DNSを待たずに進む ────────────────────────────────────────────────────
| 1件中0件のレコードが移行先を指しています。
|
| DNSを自動では調べていません。pキーで再開、cキーで1回調べます。
|  名前                種類  最初の値             現在の値        目標の値  TTL
|  example.co.jp       MX    10 mx.example.co.jp  10 mx.example…  eで指定   59分
|  example.com         MX    （なし）             （なし）                  59分
|  pop.example.co.jp   A     203.0.113.7          203.0.113.7               59分
|  pop.example.co.jp   AAAA  （なし）             （なし）                  59分
|  smtp.example.co.jp  A     203.0.113.8          203.0.113.8               59分
|  smtp.example.co.jp  AAAA  （なし）             （なし）                  59分
|
|
|
|
| Enter 実行  Esc 戻る  c 今調べる  e MX  u 取消  p 再開  Tab 一覧へ  ? ヘルプ
key p
! watch 3 example.co.jp/mx example.com/mx pop.example.co.jp/a pop.example.co.jp/aaaa smtp.example.co.jp/a smtp.example.co.jp/aaaa pop.cloud.example/a pop.cloud.example/aaaa cloud.example/mx smtp.cloud.example/a smtp.cloud.example/aaaa
dns 600 example.co.jp/mx="10 mx.example.co.jp" pop.example.co.jp/a=203.0.113.7
! watch 4 mx.example.co.jp/a mx.example.co.jp/aaaa
dns 600
! save
saved
key Enter
screen
| mailsetup  移行: head-office -> cloud                        settings.json  ja
|  1 移行先の登録            完了
|  2 アカウントの書き出し    完了  2026-01-31 14:00
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01
|  4 アカウントの読み込み    完了  2026-01-31 14:01
|> 5 DNSの切り替え           実行可能
|  6 全アカウントの動作確認  実行可能
|  7 移行元のサーバーの削除  待機
|    ┌─ DNSがまだ移行先を指していません ────────────────────────────────────┐
|    │ 1件中0件のレコードが移行先を指しています。待たずに進みますか。移行元 │
|    │ にまだメールが届くかもしれません。移行元を削除する前にもう一度お知ら │
|    │ せします。                                                           │
|    │                                                                      │
|    │  y  このまま進む                                                     │
|    │> n  待つ                                                             │
|    └──────────────────────────────────────────────────────────────────────┘
|  pop.example.co.jp   AAAA  （なし）             （なし）                  10分
|  smtp.example.co.jp  A     203.0.113.8          （なし）                  10分
|  smtp.example.co.jp  AAAA  （なし）             （なし）                  10分
|
|
|
|
| Enter 決定  Esc 取消  ? ヘルプ
key Esc
key e
screen
| mailsetup  移行: head-office -> cloud                        settings.json  ja
|  1 移行先の登録            完了
|  2 アカウントの書き出し    完了  2026-01-31 14:00
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01
|  4 アカウントの読み込み    完了  2026-01-31 14:01
|> 5 DNSの切り替え           実行可能
|  6 全アカウントの動作確認  実行可能
|  7 移行元のサーバーの削除  待機
|── Enter: DNSを待たずに進む ────────────────────────────────────────────────────
|    ┌─ MX ─────────────────────────────────────────────────────────────────┐
|    │ 移行先の事業者が指定するMXレコードのホスト名です（移行先のサーバー名 │
|    │ と異なる場合）。空白で区切ります。                                   │
|    │                                                                      │
|    │ MX [                                                               ] │
|    └──────────────────────────────────────────────────────────────────────┘
|  pop.example.co.jp   A     203.0.113.7          203.0.113.7               10分
|  pop.example.co.jp   AAAA  （なし）             （なし）                  10分
|  smtp.example.co.jp  A     203.0.113.8          （なし）                  10分
|  smtp.example.co.jp  AAAA  （なし）             （なし）                  10分
|
|
|
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 13,10
type mx.cloud.example
key Enter
! save
! watch 5 example.co.jp/mx example.com/mx pop.example.co.jp/a pop.example.co.jp/aaaa smtp.example.co.jp/a smtp.example.co.jp/aaaa pop.cloud.example/a pop.cloud.example/aaaa cloud.example/mx smtp.cloud.example/a smtp.cloud.example/aaaa
saved
dns 60 example.co.jp/mx="10 mx.cloud.example" example.com/mx="10 mx.cloud.example"
! watch 6 mx.cloud.example/a mx.cloud.example/aaaa
dns 60 mx.cloud.example/a=198.51.100.7
! save
! save
saved
screens
~24x80
| mailsetup  移行: head-office -> cloud                        settings.json  ja
|  1 移行先の登録            完了
|  2 アカウントの書き出し    完了  2026-01-31 14:00
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01
|  4 アカウントの読み込み    完了  2026-01-31 14:01
|  5 DNSの切り替え           完了  2026-01-31 14:01
|> 6 全アカウントの動作確認  実行可能
|  7 移行元のサーバーの削除  待機
|── Enter: アカウントを診断する ─────────────────────────────────────────────────
| 4件中0件のアカウントが動作確認済み、未診断4件。
|
|
|  アカウント            確認    残り  UIDL  残す    診断結果
|  taro@example.co.jp    未確認              はい
|  jiro@example.co.jp    未確認              はい
|  saburo@example.co.jp  未確認              いいえ
|  taro@example.com      未確認              はい
|
|
|
|
|
| DNSが移行先を指しました。
| Enter 実行  Esc 戻る  c 診断  v 表示  u 取消  Tab 一覧へ  / 絞り込み  ? ヘルプ
~10x40
| mailsetup  移行: head-office -> cloud
|> 6/7 全アカウントの動作確認  実行可能
| 4件中0件のアカウントが動作確認済み、未
| 診断4件。
|
|  アカウント          確認    残り
|  taro@example.co.jp  未確認
|  jiro@example.co.jp  未確認           v
| DNSが移行先を指しました。
| Enter 実行  Esc 戻る  c 診断  ? ヘルプ
~40x120
| mailsetup  移行: head-office -> cloud                                                                settings.json  ja
|  1 移行先の登録            完了                                head-officeからcloudへ移行します。
|  2 アカウントの書き出し    完了  2026-01-31 14:00              /home/admin/move-1-export.csvに書き出しました。
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01              移行先でのユーザー名: アドレスの@を%に置き換えたもの
|  4 アカウントの読み込み    完了  2026-01-31 14:01              4件のアカウントを移行しました。
|  5 DNSの切り替え           完了  2026-01-31 14:01              2件中2件のレコードが移行先を指しています。
|> 6 全アカウントの動作確認  実行可能                            4件中0件のアカウントが動作確認済み、未診断4件。
|  7 移行元のサーバーの削除  待機                                移行元のサーバーは、すべての動作を確認するまで残ります…
|── Enter: アカウントを診断する ─────────────────────────────────────────────────────────────────────────────────────────
| 4件中0件のアカウントが動作確認済み、未診断4件。
|
|
|  アカウント            確認    残り  UIDL  残す    診断結果
|  taro@example.co.jp    未確認              はい
|  jiro@example.co.jp    未確認              はい
|  saburo@example.co.jp  未確認              いいえ
|  taro@example.com      未確認              はい
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| DNSが移行先を指しました。
| Enter 実行  Esc 戻る  c 診断  v 表示  u 取消  Tab 一覧へ  / 絞り込み  x 書き出し  \ ログ  ? ヘルプ  q 終了
# The connection is lost; the next session says where it stands, and goes on there.
restart
screen
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード       名前        受信           送信     診断
|> 1  head-office  本社メール  POP3  995 TLS  465 TLS
|  2  cloud        Cloud mail  POP3  995 TLS  465 TLS
|
|
|
|
|
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
| head-officeからcloudへの移行は、手順6「全アカウントの動作確認」の途中です。6
| キーで開きます。
| Enter 開く  a 追加  c 診断  C 一括診断  t 試験送信  d 削除  y コピー  ? ヘルプ
key 6 Enter
! before migration 1
! proof migration 1
before
proved 1 source ok 12
proved 2 source ok 0
proved 3 source fail -1 "The user name or the password was refused."
proved 1 destination ok 0
proved 2 destination fail -1 "The user name or the password was refused."
proved 3 destination ok 4
proof
screens
~24x80
| mailsetup  移行: head-office -> cloud                        settings.json  ja
|  1 移行先の登録            完了
|  2 アカウントの書き出し    完了  2026-01-31 14:00
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01
|  4 アカウントの読み込み    完了  2026-01-31 14:01
|  5 DNSの切り替え           完了  2026-01-31 14:01
|> 6 全アカウントの動作確認  実行可能
|  7 移行元のサーバーの削除  待機
|── Enter: アカウントを診断する ─────────────────────────────────────────────────
| 4件中2件のアカウントが動作確認済み、失敗1件、未診断1件。
|
|
|  アカウント            確認    残り  UIDL  残す    診断結果
|  jiro@example.co.jp    失敗    0           はい    The user name or the passw…
|  taro@example.com      未確認              はい
|  taro@example.co.jp    確認済  12          はい
|  saburo@example.co.jp  確認済              いいえ
|
|
|
|
|
|
| Enter 実行  Esc 戻る  c 再診断  v 表示  u 取消  Tab 一覧へ  \ ログ  ? ヘルプ
~10x40
| mailsetup  移行: head-office -> cloud
|> 6/7 全アカウントの動作確認  実行可能
| 4件中2件のアカウントが動作確認済み、失
| 敗1件、未診断1件。
|
|  アカウント          確認    残り
|  jiro@example.co.jp  失敗    0
|  taro@example.com    未確認           v
|
| Enter 実行  Esc 戻る  v 表示  ? ヘルプ
~40x120
| mailsetup  移行: head-office -> cloud                                                                settings.json  ja
|  1 移行先の登録            完了                                head-officeからcloudへ移行します。
|  2 アカウントの書き出し    完了  2026-01-31 14:00              /home/admin/move-1-export.csvに書き出しました。
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01              移行先でのユーザー名: アドレスの@を%に置き換えたもの
|  4 アカウントの読み込み    完了  2026-01-31 14:01              4件のアカウントを移行しました。
|  5 DNSの切り替え           完了  2026-01-31 14:01              2件中2件のレコードが移行先を指しています。
|> 6 全アカウントの動作確認  実行可能                            4件中2件のアカウントが動作確認済み、失敗1件、未診断1件…
|  7 移行元のサーバーの削除  待機                                移行元のサーバーは、すべての動作を確認するまで残ります…
|── Enter: アカウントを診断する ─────────────────────────────────────────────────────────────────────────────────────────
| 4件中2件のアカウントが動作確認済み、失敗1件、未診断1件。
|
|
|  アカウント            確認    残り  UIDL  残す    診断結果
|  jiro@example.co.jp    失敗    0           はい    The user name or the password was refused.
|  taro@example.com      未確認              はい
|  taro@example.co.jp    確認済  12          はい
|  saburo@example.co.jp  確認済              いいえ
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter 実行  Esc 戻る  c 再診断  v 表示  u 取消  Tab 一覧へ  / 絞り込み  x 書き出し  \ ログ  ? ヘルプ  q 終了
key Tab
screens
~24x80
| mailsetup  移行: head-office -> cloud                        settings.json  ja
|  1 移行先の登録            完了
|  2 アカウントの書き出し    完了  2026-01-31 14:00
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01
|  4 アカウントの読み込み    完了  2026-01-31 14:01
|  5 DNSの切り替え           完了  2026-01-31 14:01
|> 6 全アカウントの動作確認  実行可能
|  7 移行元のサーバーの削除  待機
|── Enter: アカウントを診断する ─────────────────────────────────────────────────
| 4件中2件のアカウントが動作確認済み、失敗1件、未診断1件。
|
|
|  アカウント            確認    残り  UIDL  残す    診断結果
|> jiro@example.co.jp    失敗    0           はい    The user name or the passw…
|  taro@example.com      未確認              はい
|  taro@example.co.jp    確認済  12          はい
|  saburo@example.co.jp  確認済              いいえ
|
|
|
| jiro@example.co.jp: The user name or the password was refused. -ERR
| Authentication failed.
|
| Enter 開く  Esc 戻る  c 再診断  v 表示  u 取消  Tab 手順へ  \ ログ  ? ヘルプ
~10x40
| mailsetup  移行: head-office -> cloud
|> 6/7 全アカウントの動作確認  実行可能
|
|  アカウント          確認    残り
|> jiro@example.co.jp  失敗    0
|  taro@example.com    未確認           v
| jiro@example.co.jp: The user name or
| the password was refused. -ERR Authen…
|
| Enter 開く  Esc 戻る  v 表示  ? ヘルプ
~40x120
| mailsetup  移行: head-office -> cloud                                                                settings.json  ja
|  1 移行先の登録            完了                                head-officeからcloudへ移行します。
|  2 アカウントの書き出し    完了  2026-01-31 14:00              /home/admin/move-1-export.csvに書き出しました。
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01              移行先でのユーザー名: アドレスの@を%に置き換えたもの
|  4 アカウントの読み込み    完了  2026-01-31 14:01              4件のアカウントを移行しました。
|  5 DNSの切り替え           完了  2026-01-31 14:01              2件中2件のレコードが移行先を指しています。
|> 6 全アカウントの動作確認  実行可能                            4件中2件のアカウントが動作確認済み、失敗1件、未診断1件…
|  7 移行元のサーバーの削除  待機                                移行元のサーバーは、すべての動作を確認するまで残ります…
|── Enter: アカウントを診断する ─────────────────────────────────────────────────────────────────────────────────────────
| 4件中2件のアカウントが動作確認済み、失敗1件、未診断1件。
|
|
|  アカウント            確認    残り  UIDL  残す    診断結果
|> jiro@example.co.jp    失敗    0           はい    The user name or the password was refused.
|  taro@example.com      未確認              はい
|  taro@example.co.jp    確認済  12          はい
|  saburo@example.co.jp  確認済              いいえ
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| jiro@example.co.jp: The user name or the password was refused. -ERR Authentication failed.
|
|
| Enter 開く  Esc 戻る  c 再診断  v 表示  u 取消  Tab 手順へ  / 絞り込み  x 書き出し  \ ログ  ? ヘルプ  q 終了
key v
screen
| mailsetup  移行: head-office -> cloud                        settings.json  ja
|  1 移行先の登録            完了
|  2 アカウントの書き出し    完了  2026-01-31 14:00
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01
|  4 アカウントの読み込み    完了  2026-01-31 14:01
|  5 DNSの切り替え           完了  2026-01-31 14:01
|> 6 全アカウントの動作確認  実行可能
|  7 移行元のサーバーの削除  待機
|── Enter: アカウントを診断する ─────────────────────────────────────────────────
| 4件中2件のアカウントが動作確認済み、失敗1件、未診断1件。
|
| アカウント1 / 4件: 失敗したものだけ。Escですべて表示します。
|  アカウント          確認  残り  UIDL  残す  診断結果
|> jiro@example.co.jp  失敗  0           はい  The user name or the password wa…
|
|
|
|
|
|
| jiro@example.co.jp: The user name or the password was refused. -ERR
| Authentication failed.
|
| Enter 開く  Esc 戻る  c 再診断  v 表示  u 取消  Tab 手順へ  \ ログ  ? ヘルプ
key Esc Esc
# The old server does not go before everything is proven, unless one says so and knows what is not.
key Down
screens
~24x80
| mailsetup  移行: head-office -> cloud                        settings.json  ja
|  1 移行先の登録            完了
|  2 アカウントの書き出し    完了  2026-01-31 14:00
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01
|  4 アカウントの読み込み    完了  2026-01-31 14:01
|  5 DNSの切り替え           完了  2026-01-31 14:01
|  6 全アカウントの動作確認  実行可能
|> 7 移行元のサーバーの削除  待機
|────────────────────────────────────────────────────────────────────────────────
| 移行元のサーバーは、すべての動作を確認するまで残ります。
|
|  アカウント  削除の前に
|  1           移行元のサーバーに12通のメールが残っています（アカウント1件、tar…
|  3           3件のアカウントはメールをサーバーに残す設定です。メールのUIDLが …
|
|
|
|
|
|
|
|
|
| Enter 実行  Esc 戻る  u 取消  Tab 一覧へ  / 絞り込み  x 書き出し  ? ヘルプ
~10x40
| mailsetup  移行: head-office -> cloud
|> 7/7 移行元のサーバーの削除  待機
| 移行元のサーバーは、すべての動作を確認
| するまで残ります。
|  アカウント  削除の前に
|  1           移行元のサーバーに12通の…
|  3           3件のアカウントはメール …
|
|
| Enter 実行  Esc 戻る  u 取消  ? ヘルプ
~40x120
| mailsetup  移行: head-office -> cloud                                                                settings.json  ja
|  1 移行先の登録            完了                                head-officeからcloudへ移行します。
|  2 アカウントの書き出し    完了  2026-01-31 14:00              /home/admin/move-1-export.csvに書き出しました。
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01              移行先でのユーザー名: アドレスの@を%に置き換えたもの
|  4 アカウントの読み込み    完了  2026-01-31 14:01              4件のアカウントを移行しました。
|  5 DNSの切り替え           完了  2026-01-31 14:01              2件中2件のレコードが移行先を指しています。
|  6 全アカウントの動作確認  実行可能                            4件中2件のアカウントが動作確認済み、失敗1件、未診断1件…
|> 7 移行元のサーバーの削除  待機                                移行元のサーバーは、すべての動作を確認するまで残ります…
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 移行元のサーバーは、すべての動作を確認するまで残ります。
|
|  アカウント  削除の前に
|  1           移行元のサーバーに12通のメールが残っています（アカウント1件、taro@example.co.jp: 12）。
|  3           3件のアカウントはメールをサーバーに残す設定です。メールのUIDLが変わると、すべてのメールが再受信されます。
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter 実行  Esc 戻る  u 取消  Tab 一覧へ  / 絞り込み  x 書き出し  \ ログ  ? ヘルプ  q 終了
key Enter
screens
~24x80
| mailsetup  移行: head-office -> cloud                        settings.json  ja
|  1 移行先の登録            完了
|  2 アカウントの書き出し    完了  2026-01-31 14:00
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01
|  4 アカウントの読み込み    完了  2026-01-31 14:01
|  5 DNSの切り替え           完了  2026-01-31 14:01
|    ┌─ 確認が完了していません ─────────────────────────────────────────────┐
|    │ それでもメールサーバー「head-office」（本社メール）を削除しますか?   │
|    │ 取り消すことはできません。4件中2件のアカウントが動作確認済み、失敗1  │
|    │ 件、未診断1件。移行元のサーバーに12通のメールが残っています（アカウ  │
|    │ ント1件、taro@example.co.jp: 12）。3件のアカウントはメールをサーバー │
|    │ に残す設定です。メールのUIDLが変わると、すべてのメールが再受信されま │
|    │ す。                                                                 │
|    │                                                                      │
|    │  y  それでも削除する                                                 │
|    │> n  残す                                                             │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
|
| Enter 決定  Esc 取消  ? ヘルプ
~10x40
| mailsetup  移行: head-office -> cloud
|┌─ 確認が完了していません ─────────────┐
|│ それでもメールサーバー               │
|│ 「head-office」（本社メール）を削除  │
|│ しますか? 取り消すことはできません。 │
|│ 4件中2件のアカウントが動作確認済み … │
|│  y  それでも削除する                 │
|│> n  残す                             │
|└──────────────────────────────────────┘
| Enter 決定  Esc 取消  ? ヘルプ
~40x120
| mailsetup  移行: head-office -> cloud                                                                settings.json  ja
|  1 移行先の登録            完了                                head-officeからcloudへ移行します。
|  2 アカウントの書き出し    完了  2026-01-31 14:00              /home/admin/move-1-export.csvに書き出しました。
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01              移行先でのユーザー名: アドレスの@を%に置き換えたもの
|  4 アカウントの読み込み    完了  2026-01-31 14:01              4件のアカウントを移行しました。
|  5 DNSの切り替え           完了  2026-01-31 14:01              2件中2件のレコードが移行先を指しています。
|  6 全アカウントの動作確認  実行可能                            4件中2件のアカウントが動作確認済み、失敗1件、未診断1件…
|> 7 移行元のサーバーの削除  待機                                移行元のサーバーは、すべての動作を確認するまで残ります…
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 移行元のサーバーは、すべての動作を確認するまで残ります。
|
|  アカウント  削除の前に
|  1           移行元のサーバーに12通のメールが残っています（アカウント1件、taro@example.co.jp: 12）。
|  3           3件のアカウントはメールをサーバーに残す設定です。メールのUIDLが変わると、すべてのメールが再受信されます。
|                        ┌─ 確認が完了していません ─────────────────────────────────────────────┐
|                        │ それでもメールサーバー「head-office」（本社メール）を削除しますか?   │
|                        │ 取り消すことはできません。4件中2件のアカウントが動作確認済み、失敗1  │
|                        │ 件、未診断1件。移行元のサーバーに12通のメールが残っています（アカウ  │
|                        │ ント1件、taro@example.co.jp: 12）。3件のアカウントはメールをサーバー │
|                        │ に残す設定です。メールのUIDLが変わると、すべてのメールが再受信されま │
|                        │ す。                                                                 │
|                        │                                                                      │
|                        │  y  それでも削除する                                                 │
|                        │> n  残す                                                             │
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
| Enter 決定  Esc 取消  ? ヘルプ
key n Tab Enter
screen
| mailsetup  移行: head-office -> cloud                        settings.json  ja
|  1 移行先の登録            完了
|  2 アカウントの書き出し    完了  2026-01-31 14:00
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01
|  4 アカウントの読み込み    完了  2026-01-31 14:01
|  5 DNSの切り替え           完了  2026-01-31 14:01
|> 6 全アカウントの動作確認  実行可能
|  7 移行元のサーバーの削除  待機
|── Enter: アカウントを診断する ─────────────────────────────────────────────────
| 4件中2件のアカウントが動作確認済み、失敗1件、未診断1件。
|
| アカウント1 / 4件: 移行元にメールが残っているものだけ。Escですべて表示します。
|  アカウント          確認    残り  UIDL  残す  診断結果
|> taro@example.co.jp  確認済  12          はい
|
|
|
|
|
|
| taro@example.co.jp: 確認済。
|
|
| Enter 開く  Esc 戻る  c 再診断  v 表示  u 取消  Tab 手順へ  \ ログ  ? ヘルプ
# Without the whole proof the end has to be forced.
key Esc Esc End Enter
screen
| mailsetup  移行: head-office -> cloud                        settings.json  ja
|  1 移行先の登録            完了
|  2 アカウントの書き出し    完了  2026-01-31 14:00
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01
|  4 アカウントの読み込み    完了  2026-01-31 14:01
|  5 DNSの切り替え           完了  2026-01-31 14:01
|    ┌─ 確認が完了していません ─────────────────────────────────────────────┐
|    │ それでもメールサーバー「head-office」（本社メール）を削除しますか?   │
|    │ 取り消すことはできません。4件中2件のアカウントが動作確認済み、失敗1  │
|    │ 件、未診断1件。移行元のサーバーに12通のメールが残っています（アカウ  │
|    │ ント1件、taro@example.co.jp: 12）。3件のアカウントはメールをサーバー │
|    │ に残す設定です。メールのUIDLが変わると、すべてのメールが再受信されま │
|    │ す。                                                                 │
|    │                                                                      │
|    │  y  それでも削除する                                                 │
|    │> n  残す                                                             │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
|
| Enter 決定  Esc 取消  ? ヘルプ
key n
# It broke off when all were proven and that was not saved yet: no account is checked again.
restart
key 6 Enter
! before migration 1
! proof migration 1
before
proved 1 source ok 12
proved 2 source ok 0
proved 3 source ok 0
proved 4 source ok 0
proved 1 destination ok 0
proved 2 destination ok 0
proved 3 destination ok 4
proved 4 destination ok 4
proof
screen
| mailsetup  移行: head-office -> cloud                        settings.json  ja
|  1 移行先の登録            完了
|  2 アカウントの書き出し    完了  2026-01-31 14:00
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01
|  4 アカウントの読み込み    完了  2026-01-31 14:01
|  5 DNSの切り替え           完了  2026-01-31 14:01
|> 6 全アカウントの動作確認  実行可能
|  7 移行元のサーバーの削除  待機
|── Enter: アカウントを診断する ─────────────────────────────────────────────────
| 4件中4件のアカウントが動作確認済み。
|
|
|  アカウント            確認    残り  UIDL  残す    診断結果
|  taro@example.co.jp    確認済  12          はい
|  jiro@example.co.jp    確認済  0           はい
|  saburo@example.co.jp  確認済  0           いいえ
|  taro@example.com      確認済  0           はい
|
|
|
|
|
|
| Enter 実行  Esc 戻る  c 診断  v 表示  u 取消  Tab 一覧へ  / 絞り込み  ? ヘルプ
key Enter
! save
saved
# What was proven is read when the program starts: then the end is what comes next.
restart
key 6 Enter
! before migration 1
! proof migration 1
before
proved 1 source ok 12
proved 2 source ok 0
proved 3 source ok 0
proved 4 source ok 0
proved 1 destination ok 0
proved 2 destination ok 0
proved 3 destination ok 4
proved 4 destination ok 4
proof
screens
~24x80
| mailsetup  移行: head-office -> cloud                        settings.json  ja
|  1 移行先の登録            完了
|  2 アカウントの書き出し    完了  2026-01-31 14:00
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01
|  4 アカウントの読み込み    完了  2026-01-31 14:01
|  5 DNSの切り替え           完了  2026-01-31 14:01
|  6 全アカウントの動作確認  完了  2026-01-31 14:01
|> 7 移行元のサーバーの削除  実行可能
|── Enter: 移行元のサーバーの削除 ───────────────────────────────────────────────
| すべての動作を確認しました。移行元のサーバーを削除できます。
|
|  アカウント  削除の前に
|  1           移行元のサーバーに12通のメールが残っています（アカウント1件、tar…
|  3           3件のアカウントはメールをサーバーに残す設定です。メールのUIDLが …
|
|
|
|
|
|
|
|
|
| Enter 実行  Esc 戻る  u 取消  Tab 一覧へ  / 絞り込み  x 書き出し  ? ヘルプ
~10x40
| mailsetup  移行: head-office -> cloud
|> 7/7 移行元のサーバーの削除  実行可能
| すべての動作を確認しました。移行元の
| サーバーを削除できます。
|  アカウント  削除の前に
|  1           移行元のサーバーに12通の…
|  3           3件のアカウントはメール …
|
|
| Enter 実行  Esc 戻る  u 取消  ? ヘルプ
~40x120
| mailsetup  移行: head-office -> cloud                                                                settings.json  ja
|  1 移行先の登録            完了                                head-officeからcloudへ移行します。
|  2 アカウントの書き出し    完了  2026-01-31 14:00              /home/admin/move-1-export.csvに書き出しました。
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01              移行先でのユーザー名: アドレスの@を%に置き換えたもの
|  4 アカウントの読み込み    完了  2026-01-31 14:01              4件のアカウントを移行しました。
|  5 DNSの切り替え           完了  2026-01-31 14:01              2件中2件のレコードが移行先を指しています。
|  6 全アカウントの動作確認  完了  2026-01-31 14:01              4件中4件のアカウントが動作確認済み。
|> 7 移行元のサーバーの削除  実行可能                            すべての動作を確認しました。移行元のサーバーを削除でき…
|── Enter: 移行元のサーバーの削除 ───────────────────────────────────────────────────────────────────────────────────────
| すべての動作を確認しました。移行元のサーバーを削除できます。
|
|  アカウント  削除の前に
|  1           移行元のサーバーに12通のメールが残っています（アカウント1件、taro@example.co.jp: 12）。
|  3           3件のアカウントはメールをサーバーに残す設定です。メールのUIDLが変わると、すべてのメールが再受信されます。
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Enter 実行  Esc 戻る  u 取消  Tab 一覧へ  / 絞り込み  x 書き出し  \ ログ  ? ヘルプ  q 終了
key Enter
screen
| mailsetup  移行: head-office -> cloud                        settings.json  ja
|  1 移行先の登録            完了
|  2 アカウントの書き出し    完了  2026-01-31 14:00
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01
|  4 アカウントの読み込み    完了  2026-01-31 14:01
|  5 DNSの切り替え           完了  2026-01-31 14:01
|  6 全アカウントの動作確認  完了  2026-01-31 14:01
|    ┌─ 移行元のサーバーの削除 ─────────────────────────────────────────────┐
|    │ メールサーバー「head-office」（本社メール）を削除し、移行を完了しま  │
|    │ す。取り消すことはできません。移行元のサーバーに12通のメールが残って │
|    │ います（アカウント1件、taro@example.co.jp: 12）。3件のアカウントは   │
|    │ メールをサーバーに残す設定です。メールのUIDLが変わると、すべてのメー │
|    │ ルが再受信されます。                                                 │
|    │                                                                      │
|    │  y  削除する                                                         │
|    │> n  残す                                                             │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
|
| Enter 決定  Esc 取消  ? ヘルプ
# The old server is gone, and the migration still says its name.
key y
! save
saved
! migration-over migration 1
screens
~24x80
| mailsetup  移行: head-office -> cloud                        settings.json  ja
|  1 移行先の登録            完了
|  2 アカウントの書き出し    完了  2026-01-31 14:00
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01
|  4 アカウントの読み込み    完了  2026-01-31 14:01
|  5 DNSの切り替え           完了  2026-01-31 14:01
|  6 全アカウントの動作確認  完了  2026-01-31 14:01
|> 7 移行元のサーバーの削除  完了  2026-01-31 14:01
|────────────────────────────────────────────────────────────────────────────────
| 移行元のサーバーを削除しました。
|
|
|
|
|
|
|
|
|
|
|
|
| 移行元のサーバーを削除し、移行を完了しました。
| Esc 戻る  \ ログ  ? ヘルプ  q 終了
~10x40
| mailsetup  移行: head-office -> cloud
|> 7/7 移行元のサーバーの削除  完了
| 移行元のサーバーを削除しました。
|
|
|
|
| 移行元のサーバーを削除し、移行を完了し
| ました。
| Esc 戻る  \ ログ  ? ヘルプ  q 終了
~40x120
| mailsetup  移行: head-office -> cloud                                                                settings.json  ja
|  1 移行先の登録            完了                                head-officeからcloudに移行しました。移行元のサーバーは…
|  2 アカウントの書き出し    完了  2026-01-31 14:00              /home/admin/move-1-export.csvに書き出しました。
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01              移行先でのユーザー名: アドレスの@を%に置き換えたもの
|  4 アカウントの読み込み    完了  2026-01-31 14:01              4件のアカウントを移行しました。
|  5 DNSの切り替え           完了  2026-01-31 14:01              DNSは移行先のメールサーバーを指していました。
|  6 全アカウントの動作確認  完了  2026-01-31 14:01              すべてのアカウントの動作を確認しました。
|> 7 移行元のサーバーの削除  完了  2026-01-31 14:01              移行元のサーバーを削除しました。
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 移行元のサーバーを削除しました。
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 移行元のサーバーを削除し、移行を完了しました。
| Esc 戻る  \ ログ  ? ヘルプ  q 終了
key Esc
screens
~24x80
| mailsetup                                                    settings.json  ja
| 1 メールサーバー 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー [6 移行]
|  ID  移行元       移行先  手順  開始日時
|>  1  head-office  cloud   完了  2026-01-31 14:00
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| head-office -> cloud
| 移行は完了しています。
|
|
| Enter 開く  a 追加  d 削除  Tab 次の画面  / 絞り込み  \ ログ  ? ヘルプ  q 終了
~10x40
| 1 2 3 4 5 [6 移行]   settings.json  ja
|  ID  移行元     移行先  手順  開始日時
|>  1  head-off…  cloud   完了  2026-01…
|
|
|
| head-office -> cloud
| 移行は完了しています。
|
| Enter 開く  a 追加  d 削除  ? ヘルプ
~40x120
| mailsetup                                                                                            settings.json  ja
| 1 メールサーバー  2 アカウント  3 メール通知  4 OAuth認可  5 プロバイダー  [6 移行]
|  ID  移行元       移行先  手順  開始日時
|>  1  head-office  cloud   完了  2026-01-31 14:00
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| head-office -> cloud
| 移行は完了しています。
|
|
| Enter 開く  a 追加  d 削除  Tab 次の画面  / 絞り込み  \ ログ  ? ヘルプ  q 終了
# Looked at again, it asks for none of the files that went with the end.
restart
key 6 Enter
screen
| mailsetup  移行: head-office -> cloud                        settings.json  ja
|  1 移行先の登録            完了
|  2 アカウントの書き出し    完了  2026-01-31 14:00
|  3 ユーザー名の対応付け    完了  2026-01-31 14:01
|  4 アカウントの読み込み    完了  2026-01-31 14:01
|  5 DNSの切り替え           完了  2026-01-31 14:01
|  6 全アカウントの動作確認  完了  2026-01-31 14:01
|> 7 移行元のサーバーの削除  完了  2026-01-31 14:01
|────────────────────────────────────────────────────────────────────────────────
| 移行元のサーバーを削除しました。
|
|
|
|
|
|
|
|
|
|
|
|
|
| Esc 戻る  \ ログ  ? ヘルプ  q 終了
