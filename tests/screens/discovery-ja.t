# The wizard's start: who is asked about the address, what they say as they say it, what is taken
# of it and why; a doubt asks first, a changed address begins anew, and all of it can be off (in Japanese).
lang ja
size 24x80
load
built-in
key a
type taro@example.jp
! providers
screen
| mailsetup  メールサーバーの追加                     [未保存] settings.json  ja
| [開始] > 名前 > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────
| 使用するメールアドレスを入力してください
|
| > メールアドレス  [taro@example.jp                           ]
|   [ プロバイダーを選択 ]
|   [ 手動で入力 ]
|
|
|
|
|
|
|
|
|
|
| このサーバーで扱うメールアドレスです（例：taro@example.co.jp）。名前、メール
| サーバーコード、テスト用のユーザー名の候補になり、そのドメインの設定をDNS、ド
| メインのサーバー、ISPDBに問い合わせます。すべて手動で入力する場合は空欄にしま
| す。
|
| Enter 次へ  Esc 戻る  Ctrl-T 診断  Ctrl-P 自動調査  Ctrl-S 保存  Ctrl-G ヘルプ
| cursor 5,35
key Enter
! discover 1 taro@example.jp
discovery ask srv "_imaps._tcp.example.jp SRV"
discovery ask srv "_pop3s._tcp.example.jp SRV"
discovery ask srv "_submissions._tcp.example.jp SRV"
discovery ask autoconfig https://autoconfig.example.jp/mail/config-v1.1.xml
discovery ask well-known https://example.jp/.well-known/autoconfig/mail/config-v1.1.xml
discovery ask ispdb https://autoconfig.thunderbird.net/v1.1/example.jp
discovery ask mx "example.jp MX"
discovery ask policy "example.jp TXT"
screens
~24x80
| mailsetup  メールサーバーの追加                     [未保存] settings.json  ja
| [開始] > 名前 > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────
| 使用するメールアドレスを入力してください
|
|   メールアドレス  [taro@example.jp                           ]
| > [ 待たずに進む ]
|     DNS、example.jpのサーバー、ISPDBに問い合わせています（応答0/6件）。pで中止
|     します。
|   [ プロバイダーを選択 ]
|   [ 手動で入力 ]
|
|   SRVレコード              問い合わせ中
|   自動設定（autoconfig）   問い合わせ中
|   自動設定（.well-known）  問い合わせ中
|   ISPDB                    問い合わせ中
|   MXレコード               問い合わせ中
|   ポリシー                 問い合わせ中
|
| メールアドレスを入力すると、そのドメインで一般的な設定が次のステップ以降に入力
| されるので、内容を確認するだけで済みます。空欄の場合は、すべての項目を手動で入
| 力します。最後のステップで保存するまで、何も書き込まれません。
|
| Enter 次へ  Esc 戻る  c 診断  p 自動調査  Ctrl-S 保存  \ ログ  ? ヘルプ
~10x40
| mailsetup  メールサーバーの追加
| ステップ1/9: [開始]
| 使用するメールアドレスを入力してくだ …
|   メールアドレス  [taro@example.jp   ]
| > [ 待たずに進む ]
|     DNS、example.jp、ISPDBに問い合わせ
|     中：0/6件。pで中止します。
|   [ プロバイダーを選択 ]              v
|
| Enter 次へ  Esc 戻る  c 診断  ? ヘルプ
~40x120
| mailsetup  メールサーバーの追加                                                             [未保存] settings.json  ja
| [開始] > 名前 > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 使用するメールアドレスを入力してください
|
|   メールアドレス  [taro@example.jp                                                                                   ]
| > [ 待たずに進む ]
|     DNS、example.jpのサーバー、ISPDBに問い合わせています（応答0/6件）。pで中止します。
|   [ プロバイダーを選択 ]
|   [ 手動で入力 ]
|
|   SRVレコード              問い合わせ中
|   自動設定（autoconfig）   問い合わせ中
|   自動設定（.well-known）  問い合わせ中
|   ISPDB                    問い合わせ中
|   MXレコード               問い合わせ中
|   ポリシー                 問い合わせ中
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| メールアドレスを入力すると、そのドメインで一般的な設定が次のステップ以降に入力されるので、内容を確認するだけで済みま
| す。空欄の場合は、すべての項目を手動で入力します。最後のステップで保存するまで、何も書き込まれません。
|
| Enter 次へ  Esc 戻る  c 診断  p 自動調査  Ctrl-S 保存  \ ログ  ? ヘルプ  q 終了
discovery answer srv found 12 "imap.example.jp:993"
discovery offer srv receive imap4 imap.example.jp 993 tls
discovery answer srv nothing 14 "no such record"
discovery offer srv send smtp smtp.example.jp 465 tls
discovery answer srv found 15 "smtp.example.jp:465"
discovery answer autoconfig failed 41 "autoconfig.example.jp: no such host"
discovery answer well-known nothing 120 "404 Not Found"
discovery answer mx found 13 "mx1.example.jp"
screens
~24x80
| mailsetup  メールサーバーの追加                     [未保存] settings.json  ja
| [開始] > 名前 > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────
| 使用するメールアドレスを入力してください
|
|   メールアドレス  [taro@example.jp                           ]
| > [ 待たずに進む ]
|     DNS、example.jpのサーバー、ISPDBに問い合わせています（応答4/6件）。pで中止
|     します。
|     受信: IMAP4 imap.example.jp:993 TLS
|     送信: SMTP smtp.example.jp:465 TLS
|   [ プロバイダーを選択 ]
|   [ 手動で入力 ]
|
|   SRVレコード              あり          imap.example.jp:993            15 ms
|   自動設定（autoconfig）   失敗          autoconfig.example.jp: no …    41 ms
|   自動設定（.well-known）  なし          404 Not Found                 120 ms
|   ISPDB                    問い合わせ中
|   MXレコード               あり          mx1.example.jp                 13 ms
|   ポリシー                 問い合わせ中
|
| メールアドレスを入力すると、そのドメインで一般的な設定が次のステップ以降に入 …
|
| Enter 次へ  Esc 戻る  c 診断  p 自動調査  Ctrl-S 保存  \ ログ  ? ヘルプ
~10x40
| mailsetup  メールサーバーの追加
| ステップ1/9: [開始]
| 使用するメールアドレスを入力してくだ …
| > [ 待たずに進む ]                    ^
|     DNS、example.jp、ISPDBに問い合わせ
|     中：4/6件。pで中止します。
|     受信: IMAP4 imap.example.jp:993
|     TLS                               v
|
| Enter 次へ  Esc 戻る  c 診断  ? ヘルプ
~40x120
| mailsetup  メールサーバーの追加                                                             [未保存] settings.json  ja
| [開始] > 名前 > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 使用するメールアドレスを入力してください
|
|   メールアドレス  [taro@example.jp                                                                                   ]
| > [ 待たずに進む ]
|     DNS、example.jpのサーバー、ISPDBに問い合わせています（応答4/6件）。pで中止します。
|     受信: IMAP4 imap.example.jp:993 TLS
|     送信: SMTP smtp.example.jp:465 TLS
|   [ プロバイダーを選択 ]
|   [ 手動で入力 ]
|
|   SRVレコード              あり          imap.example.jp:993                                                    15 ms
|   自動設定（autoconfig）   失敗          autoconfig.example.jp: no such host                                    41 ms
|   自動設定（.well-known）  なし          404 Not Found                                                         120 ms
|   ISPDB                    問い合わせ中
|   MXレコード               あり          mx1.example.jp                                                         13 ms
|   ポリシー                 問い合わせ中
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| メールアドレスを入力すると、そのドメインで一般的な設定が次のステップ以降に入力されるので、内容を確認するだけで済みま
| す。空欄の場合は、すべての項目を手動で入力します。最後のステップで保存するまで、何も書き込まれません。
|
| Enter 次へ  Esc 戻る  c 診断  p 自動調査  Ctrl-S 保存  \ ログ  ? ヘルプ  q 終了
discovery answer ispdb nothing 310 "404 Not Found"
discovery answer policy found 20 "v=spf1 mx -all"
discovery done
screens
~24x80
| mailsetup  メールサーバーの追加                     [未保存] settings.json  ja
| [開始] > 名前 > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────
| 使用するメールアドレスを入力してください
|
|   メールアドレス  [taro@example.jp                           ]
| > [ 見つかった設定を使用する ]
|     受信: IMAP4 imap.example.jp:993 TLS
|       SRVレコード: ほかの情報源にはありませんでした。
|     送信: SMTP smtp.example.jp:465 TLS
|       SRVレコード: ほかの情報源にはありませんでした。
|   [ プロバイダーを選択 ]
|   [ 手動で入力 ]
|
|   SRVレコード              あり  imap.example.jp:993                    15 ms
|   自動設定（autoconfig）   失敗  autoconfig.example.jp: no such host    41 ms
|   自動設定（.well-known）  なし  404 Not Found                         120 ms
|   ISPDB                    なし  404 Not Found                         310 ms
|   MXレコード               あり  mx1.example.jp                         13 ms
|   ポリシー                 あり  v=spf1 mx -all                         20 ms
|
| メールアドレスを入力すると、そのドメインで一般的な設定が次のステップ以降に入 …
|
| Enter 次へ  Esc 戻る  c 診断  p 自動調査  Ctrl-S 保存  \ ログ  ? ヘルプ
~10x40
| mailsetup  メールサーバーの追加
| ステップ1/9: [開始]
| 使用するメールアドレスを入力してくだ …
|   メールアドレス  [taro@example.jp   ]
| > [ 見つかった設定を使用する ]
|     受信: IMAP4 imap.example.jp:993
|     TLS
|     送信: SMTP smtp.example.jp:465 TLSv
|
| Enter 次へ  Esc 戻る  c 診断  ? ヘルプ
~40x120
| mailsetup  メールサーバーの追加                                                             [未保存] settings.json  ja
| [開始] > 名前 > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 使用するメールアドレスを入力してください
|
|   メールアドレス  [taro@example.jp                                                                                   ]
| > [ 見つかった設定を使用する ]
|     受信: IMAP4 imap.example.jp:993 TLS
|       SRVレコード: ほかの情報源にはありませんでした。
|     送信: SMTP smtp.example.jp:465 TLS
|       SRVレコード: ほかの情報源にはありませんでした。
|   [ プロバイダーを選択 ]
|   [ 手動で入力 ]
|
|   SRVレコード              あり  imap.example.jp:993                                                            15 ms
|   自動設定（autoconfig）   失敗  autoconfig.example.jp: no such host                                            41 ms
|   自動設定（.well-known）  なし  404 Not Found                                                                 120 ms
|   ISPDB                    なし  404 Not Found                                                                 310 ms
|   MXレコード               あり  mx1.example.jp                                                                 13 ms
|   ポリシー                 あり  v=spf1 mx -all                                                                 20 ms
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| メールアドレスを入力すると、そのドメインで一般的な設定が次のステップ以降に入力されるので、内容を確認するだけで済みま
| す。空欄の場合は、すべての項目を手動で入力します。最後のステップで保存するまで、何も書き込まれません。
|
| Enter 次へ  Esc 戻る  c 診断  p 自動調査  Ctrl-S 保存  \ ログ  ? ヘルプ  q 終了
key Down*2
screen
| mailsetup  メールサーバーの追加                     [未保存] settings.json  ja
| [開始] > 名前 > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────
| 使用するメールアドレスを入力してください
|
|   メールアドレス  [taro@example.jp                           ]
|   [ 見つかった設定を使用する ]
|     受信: IMAP4 imap.example.jp:993 TLS
|       SRVレコード: ほかの情報源にはありませんでした。
|     送信: SMTP smtp.example.jp:465 TLS
|       SRVレコード: ほかの情報源にはありませんでした。
|   [ プロバイダーを選択 ]
| > [ 手動で入力 ]
|
|   SRVレコード              あり  imap.example.jp:993                    15 ms
|   自動設定（autoconfig）   失敗  autoconfig.example.jp: no such host    41 ms
|   自動設定（.well-known）  なし  404 Not Found                         120 ms
|   ISPDB                    なし  404 Not Found                         310 ms
|   MXレコード               あり  mx1.example.jp                         13 ms
|   ポリシー                 あり  v=spf1 mx -all                         20 ms
|
| メールアドレスを入力すると、そのドメインで一般的な設定が次のステップ以降に入 …
|
| Enter 次へ  Esc 戻る  c 診断  p 自動調査  Ctrl-S 保存  \ ログ  ? ヘルプ
key Up*2 Enter
screen
| mailsetup  メールサーバーの追加: example.jp         [未保存] settings.json  ja
| 開始 > [名前] > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────
| メールサーバーの名前とコードを入力してください
|
| > 名前    [example.jp                                ]
|   コード  [example.jp                                ]
|
|
|
|
|
|
|
|
|
|
|
|
| 一覧に表示されるメールサーバーの名前です。文字の種類を問わず、100文字まで入力
| できます。ほかのメールサーバーと同じ名前でもかまいません。同じ名前のメールサー
| バーはコードで区別されます。
| taro@example.jpについて見つかった設定を、以降のステップに入力しました。
| Enter 次へ  Esc 戻る  Ctrl-T 診断  Ctrl-S 保存  Ctrl-D ログ  Ctrl-G ヘルプ
| cursor 5,22
key Enter
screen
| mailsetup  メールサーバーの追加: example.jp         [未保存] settings.json  ja
| 開始 > 名前 > [受信] > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────
| 受信メールサーバーを指定してください
|
|   メールを受信する      (*) はい  ( ) いいえ
|   プロトコル            ( ) POP3  (*) IMAP4
|                         !! IMAP4で受信できるのはINBOXフォルダーのメールだけで
|                            す。サーバー側でほかのフォルダーに振り分けられた
|                            メールは受信しません。
| > 受信メールサーバー名  [imap.example.jp                           ]
|
|
|
|
|
|
|
| 受信メールサーバーのホスト名またはIPアドレスを入力します。例:
| pop.example.co.jp、10.0.1.55。証明書はプロバイダーから指定されたサーバー名に対
| して発行されているため、その名前を入力してください。同じサーバーでも別の名前を
| 入力すると、証明書の検証に失敗します。ポート番号やhttp://などは入力しません。
|
| Enter 次へ  Esc 戻る  Ctrl-T 診断  Ctrl-S 保存  Ctrl-D ログ  Ctrl-G ヘルプ
| cursor 10,41
key Enter
! check 2 probe receive imap.example.jp IMAP4 993 TLS
! check 3 probe receive imap.example.jp IMAP4 143 STARTTLS
! check 4 probe receive imap.example.jp IMAP4 143 なし
screen
| mailsetup  メールサーバーの追加: example.jp         [未保存] settings.json  ja
| 開始 > 名前 > 受信 > [接続方法] > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────
| 受信メールサーバーへの接続方法を選択してください
|
|   暗号化通信とポート番号
| > (*) IMAP4 over TLS     993 ...  問い合わせ中
|   ( ) IMAP4 STARTTLS     143 ...  問い合わせ中
|   ( ) IMAP4(暗号化なし)  143 ...  問い合わせ中
|   ( ) その他のポート    [      ]
|   証明書  (*) 検証する  ( ) 公開鍵を固定する  ( ) 検証しない(危険)
|
|
|
|
|
|
|
| 一般的な接続方法の一覧です。サーバーへの接続をバックグラウンドで試し、実際に使
| える方法も表示します。使える方法のうち、上にあるものを選択してください。TLSを
| 優先し、使えなければSTARTTLSを選択します。サーバーが対応していない方法は灰色で
| 表示されますが、選択することもできます。
| imap.example.jpの対応状況をバックグラウンドで調べます。pで中止します。
| Enter 次へ  Esc 戻る  Space 選択  c 診断  o さらに  p 自動調査  ? ヘルプ
# Back at the start it is all still there, and another address begins anew.
key Esc*3
screen
| mailsetup  メールサーバーの追加: example.jp         [未保存] settings.json  ja
| [開始] > 名前 > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────
| 使用するメールアドレスを入力してください
|
| > メールアドレス  [taro@example.jp                           ]
|   [ 見つかった設定を使用する ]
|     受信: IMAP4 imap.example.jp:993 TLS
|       SRVレコード: ほかの情報源にはありませんでした。
|     送信: SMTP smtp.example.jp:465 TLS
|       SRVレコード: ほかの情報源にはありませんでした。
|   [ プロバイダーを選択 ]
|   [ 手動で入力 ]
|
|   SRVレコード              あり  imap.example.jp:993                    15 ms
|   自動設定（autoconfig）   失敗  autoconfig.example.jp: no such host    41 ms
|   自動設定（.well-known）  なし  404 Not Found                         120 ms
|   ISPDB                    なし  404 Not Found                         310 ms
|   MXレコード               あり  mx1.example.jp                         13 ms
|   ポリシー                 あり  v=spf1 mx -all                         20 ms
|
| このサーバーで扱うメールアドレスです（例：taro@example.co.jp）。名前、メール …
|
| Enter 次へ  Esc 戻る  Ctrl-T 診断  Ctrl-P 自動調査  Ctrl-S 保存  Ctrl-G ヘルプ
| cursor 5,35
key Up
type x
screen
| mailsetup  メールサーバーの追加: example.jp         [未保存] settings.json  ja
| [開始] > 名前 > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────
| 使用するメールアドレスを入力してください
|
| > メールアドレス  [taro@example.jpx                          ]
|   [ プロバイダーを選択 ]
|   [ 手動で入力 ]
|
|
|
|
|
|
|
|
|
|
| このサーバーで扱うメールアドレスです（例：taro@example.co.jp）。名前、メール
| サーバーコード、テスト用のユーザー名の候補になり、そのドメインの設定をDNS、ド
| メインのサーバー、ISPDBに問い合わせます。すべて手動で入力する場合は空欄にしま
| す。
|
| Enter 次へ  Esc 戻る  Ctrl-T 診断  Ctrl-P 自動調査  Ctrl-S 保存  Ctrl-G ヘルプ
| cursor 5,36
key Backspace
screen
| mailsetup  メールサーバーの追加: example.jp         [未保存] settings.json  ja
| [開始] > 名前 > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────
| 使用するメールアドレスを入力してください
|
| > メールアドレス  [taro@example.jp                           ]
|   [ プロバイダーを選択 ]
|   [ 手動で入力 ]
|
|
|
|
|
|
|
|
|
|
| このサーバーで扱うメールアドレスです（例：taro@example.co.jp）。名前、メール
| サーバーコード、テスト用のユーザー名の候補になり、そのドメインの設定をDNS、ド
| メインのサーバー、ISPDBに問い合わせます。すべて手動で入力する場合は空欄にしま
| す。
|
| Enter 次へ  Esc 戻る  Ctrl-T 診断  Ctrl-P 自動調査  Ctrl-S 保存  Ctrl-G ヘルプ
| cursor 5,35
key Enter
screen
| mailsetup  メールサーバーの追加: example.jp         [未保存] settings.json  ja
| [開始] > 名前 > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────
| 使用するメールアドレスを入力してください
|
|   メールアドレス  [taro@example.jp                           ]
| > [ 見つかった設定を使用する ]
|     受信: IMAP4 imap.example.jp:993 TLS
|       SRVレコード: ほかの情報源にはありませんでした。
|     送信: SMTP smtp.example.jp:465 TLS
|       SRVレコード: ほかの情報源にはありませんでした。
|   [ プロバイダーを選択 ]
|   [ 手動で入力 ]
|
|   SRVレコード              あり  imap.example.jp:993                    15 ms
|   自動設定（autoconfig）   失敗  autoconfig.example.jp: no such host    41 ms
|   自動設定（.well-known）  なし  404 Not Found                         120 ms
|   ISPDB                    なし  404 Not Found                         310 ms
|   MXレコード               あり  mx1.example.jp                         13 ms
|   ポリシー                 あり  v=spf1 mx -all                         20 ms
|
| メールアドレスを入力すると、そのドメインで一般的な設定が次のステップ以降に入 …
|
| Enter 次へ  Esc 戻る  c 診断  p 自動調査  Ctrl-S 保存  \ ログ  ? ヘルプ
key Up
key Ctrl-U
type taro@hoster.example.com
key Down
! discover 5 taro@hoster.example.com
discovery ask srv "_imaps._tcp.hoster.example.com SRV"
discovery offer srv receive pop3 pop.elsewhere.test 110 none foreign
discovery answer srv found 8 "pop.elsewhere.test:110"
discovery done
screens
~24x80
| mailsetup  メールサーバーの追加: example.jp         [未保存] settings.json  ja
| [開始] > 名前 > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────
| 使用するメールアドレスを入力してください
|
|   メールアドレス  [taro@hoster.example.com                   ]
| > [ 見つかった設定を使用する ]
|     受信: POP3 pop.elsewhere.test:110 暗号化なし
|       SRVレコード: ほかの情報源にはありませんでした。
|     送信: どの情報源にもありませんでした。
|     !! pop.elsewhere.testはこのドメインのものではなく、ドメインの管理者が示し
|        たものとは確かめられません。ご利用のプロバイダーのサーバーですか。
|        pop.elsewhere.testへの接続は暗号化されません。パスワードとメールは平文
|        で流れます。
|   [ プロバイダーを選択 ]
|   [ 手動で入力 ]
|
|   SRVレコード  あり  pop.elsewhere.test:110                              8 ms
|
| メールアドレスを入力すると、そのドメインで一般的な設定が次のステップ以降に入力
| されるので、内容を確認するだけで済みます。空欄の場合は、すべての項目を手動で入
| 力します。最後のステップで保存するまで、何も書き込まれません。
|
| Enter 次へ  Esc 戻る  c 診断  p 自動調査  Ctrl-S 保存  \ ログ  ? ヘルプ
~10x40
| mailsetup  メールサーバーの追加: exam…
| ステップ1/9: [開始]
| 使用するメールアドレスを入力してくだ …
| > [ 見つかった設定を使用する ]        ^
|     受信: POP3 pop.elsewhere.test:110
|     暗号化なし
|     送信: どの情報源にもありませんでし
|     た。                              v
|
| Enter 次へ  Esc 戻る  c 診断  ? ヘルプ
~40x120
| mailsetup  メールサーバーの追加: example.jp                                                 [未保存] settings.json  ja
| [開始] > 名前 > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 使用するメールアドレスを入力してください
|
|   メールアドレス  [taro@hoster.example.com                                                                           ]
| > [ 見つかった設定を使用する ]
|     受信: POP3 pop.elsewhere.test:110 暗号化なし
|       SRVレコード: ほかの情報源にはありませんでした。
|     送信: どの情報源にもありませんでした。
|     !! pop.elsewhere.testはこのドメインのものではなく、ドメインの管理者が示したものとは確かめられません。ご利用のプロ
|        バイダーのサーバーですか。pop.elsewhere.testへの接続は暗号化されません。パスワードとメールは平文で流れます。
|   [ プロバイダーを選択 ]
|   [ 手動で入力 ]
|
|   SRVレコード  あり  pop.elsewhere.test:110                                                                      8 ms
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| メールアドレスを入力すると、そのドメインで一般的な設定が次のステップ以降に入力されるので、内容を確認するだけで済みま
| す。空欄の場合は、すべての項目を手動で入力します。最後のステップで保存するまで、何も書き込まれません。
|
| Enter 次へ  Esc 戻る  c 診断  p 自動調査  Ctrl-S 保存  \ ログ  ? ヘルプ  q 終了
key Enter
screens
~24x80
| mailsetup  メールサーバーの追加: example.jp         [未保存] settings.json  ja
| [開始] > 名前 > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────
| 使用するメールアドレスを入力してください
|
|   メールアドレス  [taro@hoster.example.com                   ]
| > [ 見つかった設定を使用する ]
|    ┌─ 使用しますか? ──────────────────────────────────────────────────────┐
|    │ pop.elsewhere.testはこのドメインのものではなく、ドメインの管理者が示 │
|    │ したものとは確かめられません。ご利用のプロバイダーのサーバーですか。 │
|    │ pop.elsewhere.testへの接続は暗号化されません。パスワードとメールは平 │
|    │ 文で流れます。                                                       │
|    │                                                                      │
|    │  y  それでも使用する                                                 │
|    │> n  やめる                                                           │
|    └──────────────────────────────────────────────────────────────────────┘
|
|   SRVレコード  あり  pop.elsewhere.test:110                              8 ms
|
| メールアドレスを入力すると、そのドメインで一般的な設定が次のステップ以降に入力
| されるので、内容を確認するだけで済みます。空欄の場合は、すべての項目を手動で入
| 力します。最後のステップで保存するまで、何も書き込まれません。
|
| Enter 決定  Esc 取消  ? ヘルプ
~10x40
| mailsetup  メールサーバーの追加: exam…
|┌─ 使用しますか? ──────────────────────┐
|│ pop.elsewhere.testはこのドメインのも │
|│ のではなく、ドメインの管理者が示した │
|│ ものとは確かめられません。ご利用のプ │
|│ ロバイダーのサーバーですか。pop.els… │
|│  y  それでも使用する                 │
|│> n  やめる                           │
|└──────────────────────────────────────┘
| Enter 決定  Esc 取消  ? ヘルプ
~40x120
| mailsetup  メールサーバーの追加: example.jp                                                 [未保存] settings.json  ja
| [開始] > 名前 > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 使用するメールアドレスを入力してください
|
|   メールアドレス  [taro@hoster.example.com                                                                           ]
| > [ 見つかった設定を使用する ]
|     受信: POP3 pop.elsewhere.test:110 暗号化なし
|       SRVレコード: ほかの情報源にはありませんでした。
|     送信: どの情報源にもありませんでした。
|     !! pop.elsewhere.testはこのドメインのものではなく、ドメインの管理者が示したものとは確かめられません。ご利用のプロ
|        バイダーのサーバーですか。pop.elsewhere.testへの接続は暗号化されません。パスワードとメールは平文で流れます。
|   [ プロバイダーを選択 ]
|   [ 手動で入力 ]
|
|                        ┌─ 使用しますか? ──────────────────────────────────────────────────────┐
|                        │ pop.elsewhere.testはこのドメインのものではなく、ドメインの管理者が示 │
|                        │ したものとは確かめられません。ご利用のプロバイダーのサーバーですか。 │
|                        │ pop.elsewhere.testへの接続は暗号化されません。パスワードとメールは平 │
|                        │ 文で流れます。                                                       │
|                        │                                                                      │
|                        │  y  それでも使用する                                                 │
|                        │> n  やめる                                                           │
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
| メールアドレスを入力すると、そのドメインで一般的な設定が次のステップ以降に入力されるので、内容を確認するだけで済みま
| す。空欄の場合は、すべての項目を手動で入力します。最後のステップで保存するまで、何も書き込まれません。
|
| Enter 決定  Esc 取消  ? ヘルプ
key Esc
key Enter
key y
screen
| mailsetup  メールサーバーの追加: hoster.example.com                   [未保存]
| 開始 > [名前] > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────
| メールサーバーの名前とコードを入力してください
|
| > 名前    [hoster.example.com                        ]
|   コード  [hoster.example.com                        ]
|
|
|
|
|
|
|
|
|
|
|
|
| 一覧に表示されるメールサーバーの名前です。文字の種類を問わず、100文字まで入力
| できます。ほかのメールサーバーと同じ名前でもかまいません。同じ名前のメールサー
| taro@hoster.example.comについて見つかった設定を、以降のステップに入力しまし
| た。
| Enter 次へ  Esc 戻る  Ctrl-T 診断  Ctrl-S 保存  Ctrl-D ログ  Ctrl-G ヘルプ
| cursor 5,30
# Escape stops the asking first; nothing found leaves the next steps to hand.
key Esc
key Up*4 End Ctrl-U
type taro@quiet.example.net
key Enter
! discover 6 taro@quiet.example.net
discovery ask srv "_imaps._tcp.quiet.example.net SRV"
key Esc
! cancel 6
screen
| mailsetup  メールサーバーの追加: hoster.example.com                   [未保存]
| [開始] > 名前 > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────
| 使用するメールアドレスを入力してください
|
|   メールアドレス  [taro@quiet.example.net                    ]
|   [ プロバイダーを選択 ]
| > [ 手動で入力 ]
|
|
|
|
|
|
|
|
|
|
|
| メールアドレスを入力すると、そのドメインで一般的な設定が次のステップ以降に入力
| されるので、内容を確認するだけで済みます。空欄の場合は、すべての項目を手動で入
| 力します。最後のステップで保存するまで、何も書き込まれません。
| 問い合わせを中止しました。
| Enter 次へ  Esc 戻る  c 診断  p 自動調査  Ctrl-S 保存  \ ログ  ? ヘルプ
key Up*4 Enter
! discover 7 taro@quiet.example.net
discovery ask srv "_imaps._tcp.quiet.example.net SRV"
discovery answer srv nothing 9 "no such record"
discovery done
screens
~24x80
| mailsetup  メールサーバーの追加: hoster.example.com                   [未保存]
| [開始] > 名前 > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────
| 使用するメールアドレスを入力してください
|
|   メールアドレス  [taro@quiet.example.net                    ]
|   [ プロバイダーを選択 ]
| > [ 手動で入力 ]
|   このアドレスの設定は見つかりませんでした。以降のステップで入力します。
|
|   SRVレコード  なし  no such record                                      9 ms
|
|
|
|
|
|
|
|
| メールアドレスを入力すると、そのドメインで一般的な設定が次のステップ以降に入力
| されるので、内容を確認するだけで済みます。空欄の場合は、すべての項目を手動で入
| 力します。最後のステップで保存するまで、何も書き込まれません。
|
| Enter 次へ  Esc 戻る  c 診断  p 自動調査  Ctrl-S 保存  \ ログ  ? ヘルプ
~10x40
| mailsetup  メールサーバーの追加: host…
| ステップ1/9: [開始]
| 使用するメールアドレスを入力してくだ …
|   メールアドレス  [taro@quiet.exampl…]
|   [ プロバイダーを選択 ]
| > [ 手動で入力 ]
|   このアドレスの設定は見つかりませんで
|   した。以降のステップで入力します。
|
| Enter 次へ  Esc 戻る  c 診断  ? ヘルプ
~40x120
| mailsetup  メールサーバーの追加: hoster.example.com                                         [未保存] settings.json  ja
| [開始] > 名前 > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 使用するメールアドレスを入力してください
|
|   メールアドレス  [taro@quiet.example.net                                                                            ]
|   [ プロバイダーを選択 ]
| > [ 手動で入力 ]
|   このアドレスの設定は見つかりませんでした。以降のステップで入力します。
|
|   SRVレコード  なし  no such record                                                                              9 ms
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| メールアドレスを入力すると、そのドメインで一般的な設定が次のステップ以降に入力されるので、内容を確認するだけで済みま
| す。空欄の場合は、すべての項目を手動で入力します。最後のステップで保存するまで、何も書き込まれません。
|
| Enter 次へ  Esc 戻る  c 診断  p 自動調査  Ctrl-S 保存  \ ログ  ? ヘルプ  q 終了
key Enter
screen
| mailsetup  メールサーバーの追加: quiet.example.net  [未保存] settings.json  ja
| 開始 > [名前] > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────
| メールサーバーの名前とコードを入力してください
|
| > 名前    [quiet.example.net                         ]
|   コード  [quiet.example.net                         ]
|
|
|
|
|
|
|
|
|
|
|
|
| 一覧に表示されるメールサーバーの名前です。文字の種類を問わず、100文字まで入力
| できます。ほかのメールサーバーと同じ名前でもかまいません。同じ名前のメールサー
| バーはコードで区別されます。
|
| Enter 次へ  Esc 戻る  Ctrl-T 診断  Ctrl-S 保存  Ctrl-D ログ  Ctrl-G ヘルプ
| cursor 5,29
# Not waiting: it goes on behind the next steps, and says so when it is there.
key Esc
key Up*4 End Ctrl-U
type taro@late.example.org
key Enter Enter
! discover 8 taro@late.example.org
screen
| mailsetup  メールサーバーの追加: late.example.org   [未保存] settings.json  ja
| 開始 > [名前] > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────
| メールサーバーの名前とコードを入力してください
|
| > 名前    [late.example.org                          ]
|   コード  [late.example.org                          ]
|
|
|
|
|
|
|
|
|
|
|
|
| 一覧に表示されるメールサーバーの名前です。文字の種類を問わず、100文字まで入力
| できます。ほかのメールサーバーと同じ名前でもかまいません。同じ名前のメールサー
| バーはコードで区別されます。
|
| Enter 次へ  Esc 戻る  Ctrl-T 診断  Ctrl-S 保存  Ctrl-D ログ  Ctrl-G ヘルプ
| cursor 5,28
discovery ask srv "_imaps._tcp.late.example.org SRV"
discovery offer srv receive imap4 imap.late.example.org 993 tls
discovery answer srv found 900 "imap.late.example.org:993"
discovery done
screen
| mailsetup  メールサーバーの追加: late.example.org   [未保存] settings.json  ja
| 開始 > [名前] > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────
| メールサーバーの名前とコードを入力してください
|
| > 名前    [late.example.org                          ]
|   コード  [late.example.org                          ]
|
|
|
|
|
|
|
|
|
|
|
|
| 一覧に表示されるメールサーバーの名前です。文字の種類を問わず、100文字まで入力
| できます。ほかのメールサーバーと同じ名前でもかまいません。同じ名前のメールサー
| taro@late.example.orgの設定が見つかりました。最初のステップで確認して使用でき
| ます。
| Enter 次へ  Esc 戻る  Ctrl-T 診断  Ctrl-S 保存  Ctrl-D ログ  Ctrl-G ヘルプ
| cursor 5,28
# Switched off: the next step at once, as without a network.
key Esc
key Up*4 End Ctrl-U
type taro@off.example.org
key Ctrl-P
! cancel 2
! cancel 3
! cancel 4
screen
| mailsetup  メールサーバーの追加: late.example.org   [未保存] settings.json  ja
| [開始] > 名前 > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────
| 使用するメールアドレスを入力してください
|
| > メールアドレス  [taro@off.example.org                      ]
|   [ プロバイダーを選択 ]
|   [ 手動で入力 ]
|
|
|
|
|
|
|
|
|
|
| このサーバーで扱うメールアドレスです（例：taro@example.co.jp）。名前、メール
| サーバーコード、テスト用のユーザー名の候補になり、そのドメインの設定をDNS、ド
| メインのサーバー、ISPDBに問い合わせます。すべて手動で入力する場合は空欄にしま
| す。
| バックグラウンドでの調査を中止しました。
| Enter 次へ  Esc 戻る  Ctrl-T 診断  Ctrl-P 自動調査  Ctrl-S 保存  Ctrl-G ヘルプ
| cursor 5,40
key Enter
screen
| mailsetup  メールサーバーの追加: off.example.org    [未保存] settings.json  ja
| 開始 > [名前] > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────
| メールサーバーの名前とコードを入力してください
|
| > 名前    [off.example.org                           ]
|   コード  [off.example.org                           ]
|
|
|
|
|
|
|
|
|
|
|
|
| 一覧に表示されるメールサーバーの名前です。文字の種類を問わず、100文字まで入力
| できます。ほかのメールサーバーと同じ名前でもかまいません。同じ名前のメールサー
| バーはコードで区別されます。
|
| Enter 次へ  Esc 戻る  Ctrl-T 診断  Ctrl-S 保存  Ctrl-D ログ  Ctrl-G ヘルプ
| cursor 5,27
key Esc Esc d
lookups off
key a
type taro@example.jp
key Enter
screen
| mailsetup  メールサーバーの追加: example.jp         [未保存] settings.json  ja
| 開始 > [名前] > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────
| メールサーバーの名前とコードを入力してください
|
| > 名前    [example.jp                                ]
|   コード  [example.jp                                ]
|
|
|
|
|
|
|
|
|
|
|
|
| 一覧に表示されるメールサーバーの名前です。文字の種類を問わず、100文字まで入力
| できます。ほかのメールサーバーと同じ名前でもかまいません。同じ名前のメールサー
| バーはコードで区別されます。
|
| Enter 次へ  Esc 戻る  Ctrl-T 診断  Ctrl-S 保存  Ctrl-D ログ  Ctrl-G ヘルプ
| cursor 5,22
