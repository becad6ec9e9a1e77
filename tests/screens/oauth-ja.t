# The section of the OAuth servers, and a mail server and an account that name them (in Japanese).
lang ja
size 24x80
load
key 4
screens
~24x80
| mailsetup                                                    settings.json  ja
| 1 メールサーバー 2 アカウント 3 メール通知 [4 OAuth認可] 5 プロバイダー 6 移行
|
|  OAuth認可サーバーはまだ登録されていません。
|
|  aを押して追加してください。GoogleとMicrosoft 365は、エンドポイントなどがあら
|  かじめ入力されます。それ以外は、プロバイダーの資料を確認して入力します。
|
|
|
|
|
|
|
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
| 1 2 3 [4 OAuth認可] 5 6
|
|  OAuth認可サーバーはまだ登録されてい
|  ません。
|
|  aを押して追加してください。Googleと
|  Microsoft 365は、エンドポイントなど
|  があらかじめ入力されます。それ以外 …
|
| a 追加  Tab 次の画面  \ ログ  ? ヘルプ
~40x120
| mailsetup                                                                                            settings.json  ja
| 1 メールサーバー  2 アカウント  3 メール通知  [4 OAuth認可]  5 プロバイダー  6 移行
|
|  OAuth認可サーバーはまだ登録されていません。
|
|  aを押して追加してください。GoogleとMicrosoft 365は、エンドポイントなどがあらかじめ入力されます。それ以外は、プロバイ
|  ダーの資料を確認して入力します。
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
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
key a
screens
~24x80
| mailsetup  OAuth認可サーバーの追加                           settings.json  ja
| ── OAuth認可サーバー ─────────────────────────────────────────────────────────
| > プロバイダー              ( ) Microsoft 365
|                             ( ) Google
|                             (*) その他のプロバイダー
|   コード                    [                                          ]
|   名前                      [                                          ]
|   認可エンドポイント        [                                          ]
|   トークンエンドポイント    [                                          ]
|   デバイスエンドポイント    [                                          ]
|
| ── アプリ ────────────────────────────────────────────────────────────────────
|   認証フロー                (*) デバイスコード
|                             ( ) 認可コード
|                             ( ) クライアント資格情報
|   クライアントID            [                                          ]
|   シークレットの参照先      [                                          ]
|   POP3のスコープ            [                                          ]      v
|
| Microsoft 365またはGoogleを選択すると、エンドポイント、スコープ、利用できる認
| 証フローが設定されます。それ以外の場合は、プロバイダーの資料を確認して入力して
| ください。
|
| Enter 次へ  Esc 戻る  Space 選択  Ctrl-S 保存  \ ログ  ? ヘルプ  q 終了
~10x40
| mailsetup  OAuth認可サーバーの追加
| ── OAuth認可サーバー ─────────────────
| > プロバイダー      < その他のプロ … >
|   コード            [                ]
|   名前              [                ]
|   認可エンドポイ …  [                ]
|   トークンエンド …  [                ]
|   デバイスエンド …  [                ]v
|
| Enter 次へ  Esc 戻る  \ ログ  ? ヘルプ
~40x120
| mailsetup  OAuth認可サーバーの追加                                                                   settings.json  ja
| ── OAuth認可サーバー ─────────────────────────────────────────────────────────────────────────────────────────────────
| > プロバイダー              ( ) Microsoft 365  ( ) Google  (*) その他のプロバイダー
|   コード                    [                                                                                        ]
|   名前                      [                                                                                        ]
|   認可エンドポイント        [                                                                                        ]
|   トークンエンドポイント    [                                                                                        ]
|   デバイスエンドポイント    [                                                                                        ]
|
| ── アプリ ────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   認証フロー                (*) デバイスコード  ( ) 認可コード  ( ) クライアント資格情報
|   クライアントID            [                                                                                        ]
|   シークレットの参照先      [                                                                                        ]
|   POP3のスコープ            [                                                                                        ]
|   IMAP4のスコープ           [                                                                                        ]
|   送信のスコープ            [                                                                                        ]
|   アクセストークンの参照先  [ask                                                                                     ]
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Microsoft 365またはGoogleを選択すると、エンドポイント、スコープ、利用できる認証フローが設定されます。それ以外の場合
| は、プロバイダーの資料を確認して入力してください。
|
| Enter 次へ  Esc 戻る  Space 選択  Ctrl-S 保存  \ ログ  ? ヘルプ  q 終了
key Esc
oauth-server code=m365 name="Microsoft 365" preset=microsoft365 client_id=0123-4567
oauth-server code=google name=Google preset=google flow=authorization-code token=command:/usr/local/bin/token
server code=ms-online name="Exchange Online" receive.protocol=imap4 receive.host=outlook.office365.com receive.auth=xoauth2 oauth_server=m365 send.host=smtp.office365.com
account name=taro address=taro@example.co.jp server_code=ms-online auth=xoauth2
load
screens
~24x80
| mailsetup                                                    settings.json  ja
| 1 メールサーバー 2 アカウント 3 メール通知 [4 OAuth認可] 5 プロバイダー 6 移行
|  #  コード  名前           プロバイダー   認証フロー      使用元
|> 1  m365    Microsoft 365  Microsoft 365  デバイスコード  サーバー1件
|  2  google  Google         Google         認可コード      サーバー0件
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token
| メールサーバー1件とアカウント0件が使用しています。
|
|
| Enter 開く  a 追加  d 削除  m 順番変更  y コピー  Tab 次の画面  ? ヘルプ
~10x40
| 1 2 3 [4 OAuth認可] 5 6
|  #  コード  名前           使用元
|> 1  m365    Microsoft 365  サーバー1件
|  2  google  Google         サーバー0件
|
|
| https://login.microsoftonline.com/{te…
| メールサーバー1件とアカウント0件が使 …
|
| Enter 開く  a 追加  d 削除  ? ヘルプ
~40x120
| mailsetup                                                                                            settings.json  ja
| 1 メールサーバー  2 アカウント  3 メール通知  [4 OAuth認可]  5 プロバイダー  6 移行
|  #  コード  名前           プロバイダー   認証フロー      使用元
|> 1  m365    Microsoft 365  Microsoft 365  デバイスコード  サーバー1件
|  2  google  Google         Google         認可コード      サーバー0件
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token
| メールサーバー1件とアカウント0件が使用しています。
|
|
| Enter 開く  a 追加  d 削除  m 順番変更  y コピー  Tab 次の画面  / 絞り込み  \ ログ  ? ヘルプ  q 終了  o 並べ替え
key d
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー 2 アカウント 3 メール通知 [4 OAuth認可] 5 プロバイダー 6 移行
|  #  コード  名前           プロバイダー   認証フロー      使用元
|> 1  m365    Microsoft 365  Microsoft 365  デバイスコード  サーバー1件
|  2  google  Google         Google         認可コード      サーバー0件
|
|
|
|    ┌─ 削除 ───────────────────────────────────────────────────────────────┐
|    │ OAuth認可サーバー「m365」（Microsoft 365）を削除しますか? 1件のメー  │
|    │ ルサーバーが使用しています。削除すると、そのメールサーバーで認証でき │
|    │ なくなります。                                                       │
|    │                                                                      │
|    │  y  削除                                                             │
|    │> n  削除しない                                                       │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
| https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token
| メールサーバー1件とアカウント0件が使用しています。
|
|
| Enter 決定  Esc 取消  ? ヘルプ
key Esc
key y
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー 2 アカウント 3 メール通知 [4 OAuth認可] 5 プロバイダー 6 移行
|  #  コード  名前           プロバイダー   認証フロー      使用元
|> 1  m365    Microsoft 365  Microsoft 365  デバイスコード  サーバー1件
|  2  google  Google         Google         認可コード      サーバー0件
|
|
|
|
|    ┌─ コピー ─────────────────────────────────────────────────────────────┐
|    │ OAuth認可サーバー「m365」（Microsoft 365）のコピーを登録します。     │
|    │                                                                      │
|    │ コピーのコード [m365-2                                             ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
| https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token
| メールサーバー1件とアカウント0件が使用しています。
|
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 12,28
key Esc
key Enter
screens
~24x80
| mailsetup  変更: m365                                        settings.json  ja
| ── OAuth認可サーバー ─────────────────────────────────────────────────────────
| > プロバイダー              (*) Microsoft 365
|                             ( ) Google
|                             ( ) その他のプロバイダー
|   コード                    [m365                                      ]
|   名前                      [Microsoft 365                             ]
|   テナント                  [common                                    ]
|   認可エンドポイント        [https://login.microsoftonline.com/{tenant…]
|   トークンエンドポイント    [https://login.microsoftonline.com/{tenant…]
|   デバイスエンドポイント    [https://login.microsoftonline.com/{tenant…]
|
| ── アプリ ────────────────────────────────────────────────────────────────────
|   認証フロー                (*) デバイスコード
|                             ( ) 認可コード
|                             ( ) クライアント資格情報
|   クライアントID            [0123-4567                                 ]
|   シークレットの参照先      [                                          ]      v
|
| Microsoft 365またはGoogleを選択すると、エンドポイント、スコープ、利用できる認
| 証フローが設定されます。それ以外の場合は、プロバイダーの資料を確認して入力して
| ください。
|
| Enter 次へ  Esc 戻る  Space 選択  Ctrl-S 保存  \ ログ  ? ヘルプ  q 終了
~10x40
| mailsetup  変更: m365
| ── OAuth認可サーバー ─────────────────
| > プロバイダー      < Microsoft 365 >
|   コード            [m365            ]
|   名前              [Microsoft 365   ]
|   テナント          [common          ]
|   認可エンドポイ …  [https://login.m…]
|   トークンエンド …  [https://login.m…]v
|
| Enter 次へ  Esc 戻る  \ ログ  ? ヘルプ
~40x120
| mailsetup  変更: m365                                                                                settings.json  ja
| ── OAuth認可サーバー ─────────────────────────────────────────────────────────────────────────────────────────────────
| > プロバイダー              (*) Microsoft 365  ( ) Google  ( ) その他のプロバイダー
|   コード                    [m365                                                                                    ]
|   名前                      [Microsoft 365                                                                           ]
|   テナント                  [common                                                                                  ]
|   認可エンドポイント        [https://login.microsoftonline.com/{tenant}/oauth2/v2.0/authorize                        ]
|   トークンエンドポイント    [https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token                            ]
|   デバイスエンドポイント    [https://login.microsoftonline.com/{tenant}/oauth2/v2.0/devicecode                       ]
|
| ── アプリ ────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   認証フロー                (*) デバイスコード  ( ) 認可コード  ( ) クライアント資格情報
|   クライアントID            [0123-4567                                                                               ]
|   シークレットの参照先      [                                                                                        ]
|   POP3のスコープ            [https://outlook.office.com/POP.AccessAsUser.All offline_access                          ]
|   IMAP4のスコープ           [https://outlook.office.com/IMAP.AccessAsUser.All offline_access                         ]
|   送信のスコープ            [https://outlook.office.com/SMTP.Send offline_access                                     ]
|   アクセストークンの参照先  [ask                                                                                     ]
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| Microsoft 365またはGoogleを選択すると、エンドポイント、スコープ、利用できる認証フローが設定されます。それ以外の場合
| は、プロバイダーの資料を確認して入力してください。
|
| Enter 次へ  Esc 戻る  Space 選択  Ctrl-S 保存  \ ログ  ? ヘルプ  q 終了
key Esc
key 2 c
screens
~24x80
| mailsetup                                                    settings.json  ja
| 1 メールサーバー [2 アカウント] 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  ID  所有者  名前  アドレス            サーバー   受信  認証方法  残す  診断
|>  1          taro  taro@example.co.jp  ms-online  オン  XOAUTH2   はい
|
|
|
|    ┌─ 接続診断の前に ─────────────────────────────────────────────────────┐
|    │ 接続診断での認証に使用するユーザー名とアクセストークンを入力してくだ │
|    │ さい。この認証では、パスワードは使用しません。入力内容はプログラムの │
|    │ 終了まで保持され、保存はされません。ユーザー名を入力しない場合は、認 │
|    │ 証を省略します。                                                     │
|    │                                                                      │
|    │ 診断用のユーザー名       [taro@example.co.jp                       ] │
|    │ 診断用のアクセストークン [                                         ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
| 受信: outlook.office365.com  IMAP4 993 TLS  送信: smtp.office365.com  465 TLS
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  Ctrl-R 表示切替  Ctrl-G ヘルプ
| cursor 14,32
~10x40
| 1 [2 アカウント] 3 4 5 6
|┌─ 接続診断の前に ─────────────────────┐
|│ 接続診断での認証に使用するユーザー名 │
|│ とアクセストークンを入力してくださ   │
|│ い。この認証では、パスワードは使用し │
|│ ません。入力内容はプログラムの終了 … │
|│ 診断用のユーザー名 [taro@example.c…] │
|│ 診断用のアクセス … [               ] │
|└──────────────────────────────────────┘
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 7,22
~40x120
| mailsetup                                                                                            settings.json  ja
| 1 メールサーバー  [2 アカウント]  3 メール通知  4 OAuth認可  5 プロバイダー  6 移行
|  ID  所有者  名前  アドレス            サーバー   受信  認証方法  残す  診断
|>  1          taro  taro@example.co.jp  ms-online  オン  XOAUTH2   はい
|
|
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
|                        │ 接続診断での認証に使用するユーザー名とアクセストークンを入力してくだ │
|                        │ さい。この認証では、パスワードは使用しません。入力内容はプログラムの │
|                        │ 終了まで保持され、保存はされません。ユーザー名を入力しない場合は、認 │
|                        │ 証を省略します。                                                     │
|                        │                                                                      │
|                        │ 診断用のユーザー名       [taro@example.co.jp                       ] │
|                        │ 診断用のアクセストークン [                                         ] │
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
| 受信: outlook.office365.com  IMAP4 993 TLS  送信: smtp.office365.com  465 TLS
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  Ctrl-R 表示切替  Ctrl-G ヘルプ
| cursor 22,52

# A login by token: what is asked for the test is no password.
key Esc 1 Enter
key Tab*18
screen
| mailsetup  変更: ms-online                                   settings.json  ja
|   ( ) その他のポート    [      ]                                              ^
|   証明書                        (*) 検証する
|                                 ( ) 公開鍵を固定する
|                                 ( ) 検証しない(危険)
|   プライベートCA                [                                          ]
|   アドレス体系(IPv4/IPv6)       (*) IPv6またはIPv4  ( ) IPv4のみ  ( ) IPv6のみ
|   プロキシ                      [                                          ]
|
| ── 認証 ──────────────────────────────────────────────────────────────────────
|   認証方法                      < XOAUTH2 >  11/12  OAUTHBEARER  パスワード  …
|   OAuth認可サーバー             < m365  Microsoft 365 >
|   診断用のユーザー名            [                                          ]
|   診断用のアクセストークン      [                                          ]
|   [ 受信の接続診断を実行 ]
|
| ── 送信 ──────────────────────────────────────────────────────────────────────
| > メールを送信する              (*) はい  ( ) いいえ                          v
|
| このメールサーバーからメールを送信するかどうかを指定します。受信だけを行うシス
| テムではオフにします。オフにしても、送信の入力内容は終了するまで保持され、オン
| に戻すと元の内容が表示されます。
|
| Enter 次へ  Esc 戻る  Space 選択  c 診断  p 自動調査  Ctrl-S 保存  ? ヘルプ
