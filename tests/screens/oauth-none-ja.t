# A login by token before any OAuth server is registered: where one gets it from (in Japanese).
lang ja
size 24x80
server code=office name=Office receive.host=pop.example.co.jp send.host=smtp.example.co.jp
load
key Enter
key Tab*13
key Left Left
key Tab Enter
screen
| mailsetup  変更: office                             [未保存] settings.json  ja
|   受信メールサーバー名          [pop.example.co.jp                         ]  ^
|
| ── 接続方法 ──────────────────────────────────────────────────────────────────
|   暗号化通信とポート番号
|   (*) POP3 over TLS     995
|   ( ) POP3 STARTTLS     110
|   ( ) POP3(暗号化なし)  110
|   ( ) その他のポート   [      ]
|   証明書                        (*) 検証する
|                                 ( ) 公開鍵を固定する
|                                 ( ) 検証しない(危険)
|   プライベートCA                [                                          ]
|   アドレス体系(IPv4/IPv6)       (*) IPv6またはIPv4  ( ) IPv4のみ  ( ) IPv6のみ
|   プロキシ                      [                                          ]
|
| ── 認証 ──────────────────────────────────────────────────────────────────────
|   認証方法                      < XOAUTH2 >  11/12  OAUTHBEARER  パスワード  …
| > OAuth認可サーバー             < （なし） >                                  v
|
| OAuth認可サーバーはまだ登録されていません。この認証方法には必要です。いったん
| 別の認証方法を選択して保存し、「OAuth認可サーバー」の画面で登録してから、この
| 項目を設定してください。
| Enter 選択  Esc 戻る  Ctrl-T 診断  Ctrl-S 保存  Ctrl-D ログ  Ctrl-G ヘルプ
key Esc d
built-in
key Down Down
key Home Enter
key Ctrl-N Ctrl-N Ctrl-N Ctrl-N
! check 1 probe receive imap.gmail.com IMAP4 993 TLS
! check 2 probe receive imap.gmail.com IMAP4 143 STARTTLS
! check 3 probe receive imap.gmail.com IMAP4 143 なし
screen
| mailsetup  メールサーバーの追加: gmail-2                     settings.json  ja
| 開始 > 名前 > 受信 > 接続方法 > [認証] > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────
| 受信時の認証方法を選択してください
|
|   認証方法                  < XOAUTH2 >  11/12  OAUTHBEARER  パスワード  …
|   OAuth認可サーバー         < google: 同時に登録 >
| > 診断用のユーザー名        [                                          ]
|   診断用のアクセストークン  [                                          ]
|   [ 受信の接続診断を実行 ]
|   [ 次のステップ ]
|
|
|
| Gmailの設定の[メール転送とPOP/IMAP]で、POPを有効にしてください。IMAPの項目が表
| 示される場合は、IMAPも有効にしてください。
| Gmail / Google WorkspaceではOAuthのアクセストークンで認証します。OAuth認可サー
| バーには、登録したアプリのクライアントIDを設定してください。認証方法をパスワー
| ドにして、アプリパスワードを使用することもできます。
| Googleでは、メール用のスコープでデバイスフローを利用できません（HTTP 400の
| invalid_scopeが返されます）。PKCEを使う認可コードフローを利用してください。
| ユーザー名はメールアドレス全体です。
|
| Enter 次へ  Esc 戻る  Ctrl-T 診断  Ctrl-S 保存  Ctrl-D ログ  Ctrl-G ヘルプ
| cursor 7,30
key Shift-Tab Enter
screen
| mailsetup  メールサーバーの追加: gmail-2                     settings.json  ja
| 開始 > 名前 > 受信 > 接続方法 > [認証] > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────
| 受信時の認証方法を選択してください
|
|   認証方法                  < XOAUTH2 >  11/12  OAUTHBEARER  パスワード  …
| > OAuth認可サーバー         < google: 同時に登録 >
|   診断用のユーザー名        [                                          ]
|   診断用のアクセストークン  [                                          ]
|   [ 受信の接続診断を実行 ]
|   [ 次のステップ ]
|
|
|
| Gmailの設定の[メール転送とPOP/IMAP]で、POPを有効にしてください。IMAPの項目が表
| 示される場合は、IMAPも有効にしてください。
| Gmail / Google WorkspaceではOAuthのアクセストークンで認証します。OAuth認可サー
| バーには、登録したアプリのクライアントIDを設定してください。認証方法をパスワー
| ドにして、アプリパスワードを使用することもできます。
| Googleでは、メール用のスコープでデバイスフローを利用できません（HTTP 400の
| invalid_scopeが返されます）。PKCEを使う認可コードフローを利用してください。
| このOAuth認可サーバーは、メールサーバーと同時に登録されます。クライアントID
| は、登録後に「OAuth認可サーバー」の画面で設定してください。
| Enter 選択  Esc 戻る  Ctrl-T 診断  Ctrl-S 保存  Ctrl-D ログ  Ctrl-G ヘルプ
