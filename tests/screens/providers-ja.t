# The providers in Japanese: names, questions and notes are the data's own.
size 24x80
lang ja
providers
load
key 5
screens
~24x80
| mailsetup                                                    settings.json  ja
| 1 メールサーバー 2 アカウント 3 メール通知 4 OAuth認可 [5 プロバイダー] 6 移行
|  名前                                    地域          プロトコル       確実さ
|> Gmail / Google Workspace                全世界        POP3 IMAP4 SMTP  A
|  Exchange Online / Microsoft 365         全世界        POP3 IMAP4 SMTP  A
|  Yahoo!メール                            日本          POP3 IMAP4 SMTP  A
|  OCN                                     日本          POP3 IMAP4 SMTP  A
|  @nifty(ニフティ)                        日本          POP3 IMAP4 SMTP  C
|  BIGLOBE(ビッグローブ)                   日本          POP3 IMAP4 SMTP  A
|  So-net(ソネット)                        日本          POP3 IMAP4 SMTP  C
|  ドコモメール(spモード)                  日本          IMAP4 SMTP       B
|  auメール(ezweb.ne.jp、au.com)           日本          IMAP4 SMTP       C
| ──────────────────────────────────────────────────────────────────────────────
| Gmail / Google Workspace  (gmail)  全世界
| 受信
|   IMAP4 imap.gmail.com:993  TLS
|     認証: XOAUTH2, パスワード
|     ユーザー名: メールアドレス全体
|   POP3  pop.gmail.com:995  TLS
|     認証: XOAUTH2, パスワード
|     ユーザー名: メールアドレス全体
| 送信                                                                          v
|
| Enter 決定  Space 詳細表示  Tab 次の画面  / 絞り込み  \ ログ  ? ヘルプ  q 終了
~10x40
| 1 2 3 4 [5 プロバイダー] 6
|  名前               プロトコル       ?
|> Gmail / Google W…  POP3 IMAP4 SMTP  A
|  Exchange Online …  POP3 IMAP4 SMTP  A
|  Yahoo!メール       POP3 IMAP4 SMTP  A
|  OCN                POP3 IMAP4 SMTP  A
|   IMAP4 imap.gmail.com:993  TLS       ^
|     認証: XOAUTH2, パスワード         v
|
| Enter 決定  Space 詳細表示  ? ヘルプ
~40x120
| mailsetup                                                                                            settings.json  ja
| 1 メールサーバー  2 アカウント  3 メール通知  4 OAuth認可  [5 プロバイダー]  6 移行
|  名前              地域          プロトコル       確実さ │ Gmail / Google Workspace  (gmail)  全世界
|> Gmail / Google …  全世界        POP3 IMAP4 SMTP  A      │ 受信
|  Exchange Online…  全世界        POP3 IMAP4 SMTP  A      │   IMAP4 imap.gmail.com:993  TLS
|  Yahoo!メール      日本          POP3 IMAP4 SMTP  A      │     認証: XOAUTH2, パスワード
|  OCN               日本          POP3 IMAP4 SMTP  A      │     ユーザー名: メールアドレス全体
|  @nifty(ニフティ)  日本          POP3 IMAP4 SMTP  C      │   POP3  pop.gmail.com:995  TLS
|  BIGLOBE(ビッグ …  日本          POP3 IMAP4 SMTP  A      │     認証: XOAUTH2, パスワード
|  So-net(ソネット)  日本          POP3 IMAP4 SMTP  C      │     ユーザー名: メールアドレス全体
|  ドコモメール(sp…  日本          IMAP4 SMTP       B      │ 送信
|  auメール(ezweb.…  日本          IMAP4 SMTP       C      │   SMTP  smtp.gmail.com:465  TLS
|  ソフトバンク(i.…  日本          IMAP4 SMTP       A      │     認証: XOAUTH2, パスワード
|  au one net・DIO…  日本          POP3 SMTP        C      │     ユーザー名: メールアドレス全体
|  Yahoo! BB         日本          POP3 SMTP        A      │   SMTP  smtp.gmail.com:587  STARTTLS
|  エックスサーバー  日本          POP3 IMAP4 SMTP  B      │     認証: XOAUTH2, パスワード
|  さくらインター …  日本          IMAP4 SMTP       C      │     ユーザー名: メールアドレス全体
|  お名前.com(メー…  日本          POP3 SMTP        A      │   B: 第三者の情報: developer.nylas.com (quoting Google)
|  ロリポップ!       日本          POP3 IMAP4 SMTP  C      │ 事前に有効にする設定
|  ConoHa WING       日本          SMTP             C      │   Gmailの設定の[メール転送とPOP/IMAP]で、POPを有効にしてく
|  ヘテムル          日本          POP3 SMTP        C      │   ださい。IMAPの項目が表示される場合は、IMAPも有効にしてく
|  カゴヤ・ジャパン  日本          IMAP4 SMTP       C      │   ださい。
|  WebARENA          日本          POP3 SMTP        A      │   https://mail.google.com/mail/?ui=2&shva=1#settings/fwdand
|  CYBERMAIL Σ       日本          POP3 IMAP4 SMTP  A      │   pop
|  LINE WORKS        日本          POP3 SMTP        C      │ OAuth
|  IIJmioセーフテ …  日本          POP3 SMTP        A      │   定義済みのOAuth認可サーバー: Google
|  IIJ4U             日本          POP3 SMTP        A      │   Googleでは、メール用のスコープでデバイスフローを利用でき
|  mopera U(ドコモ)  日本          POP3 IMAP4 SMTP  A      │   ません（HTTP 400のinvalid_scopeが返されます）。PKCEを使う
|  Zoho Mail(日本)   日本          POP3 IMAP4 SMTP  A      │   認可コードフローを利用してください。
|  aikis             日本          POP3 SMTP        A      │   developers.google.com/identity/protocols/oauth2/limited-i
|  BBにいがた        日本          POP3 SMTP        A      │   nput-device; googleapis/oauth2client#88;
|  BBにいがた(nsat…  日本          POP3 SMTP        A      │   google-api-python-client#41;
|  ケーブルテレビi…  日本          POP3 IMAP4 SMTP  A      │   hickford/git-credential-oauth#38; Thunderbird autoconfig
|  CC9インターネッ…  日本          POP3 IMAP4 SMTP  A      │   database, googlemail.com.xml (c6ad796);
|  CLIO-Net移管サ …  日本          POP3 SMTP        A      │   pdobsan/oama@e419ef1
|  CTY Mail          日本          POP3 SMTP        A      │ 注意事項
|  エコーシティー …  日本          POP3 IMAP4 SMTP  A      │   パスワードには、2段階認証プロセスを有効にしたうえで作成し
|  群馬インターネ …  日本          POP3 SMTP        A      │   たアプリパスワードを使用します。Googleアカウントの通常の v
|
| Enter 決定  Space 詳細表示  Tab 次の画面  / 絞り込み  \ ログ  ? ヘルプ  q 終了
key /
type シグマ
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー 2 アカウント 3 メール通知 4 OAuth認可 [5 プロバイダー] 6 移行
|
|  絞り込みに一致するプロバイダーはありません。Escで解除します。プロバイダーを
|  追加するには、設定ファイルと同じ場所のprovidersフォルダーにファイルを置いて
|  ください。
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 絞り込み: [シグマ                                                            ]
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 22,18
key Ctrl-U
type サイボウズ
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー 2 アカウント 3 メール通知 4 OAuth認可 [5 プロバイダー] 6 移行
|
|  絞り込みに一致するプロバイダーはありません。Escで解除します。プロバイダーを
|  追加するには、設定ファイルと同じ場所のprovidersフォルダーにファイルを置いて
|  ください。
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 絞り込み: [サイボウズ                                                        ]
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 22,22
key Ctrl-U
type ＣＹＢＥＲＭＡＩＬ
key Enter Space
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー 2 アカウント 3 メール通知 4 OAuth認可 [5 プロバイダー] 6 移行
| CYBERMAIL Σ  (cybermail)  日本
| 受信
|   POP3  <tenant>.cybermail.jp:995  TLS
|     認証: パスワード
|     ユーザー名: メールアドレス全体
|   POP3  <tenant>.cybermail.jp:110  暗号化なし
|     認証: パスワード
|     ユーザー名: メールアドレス全体
|   IMAP4 <tenant>.cybermail.jp:993  TLS
|     認証: パスワード
|     ユーザー名: メールアドレス全体
|   IMAP4 <tenant>.cybermail.jp:143  暗号化なし
|     認証: パスワード
|     ユーザー名: メールアドレス全体
| 送信
|   SMTP  <tenant>.cybermail.jp:465  TLS
|     認証: LOGIN
|     ユーザー名: メールアドレス全体
|   SMTP  <tenant>.cybermail.jp:587  暗号化なし
|     認証: LOGIN                                                               v
| 109件のうち、「ＣＹＢＥＲＭＡＩＬ」を含む1件を表示しています。Escですべて表示…
| Enter 決定  Esc 戻る  Space 詳細表示  Tab 次の画面  / 絞り込み  ? ヘルプ
key Enter
screen
| mailsetup                                                    settings.json  ja
| 1 メールサーバー 2 アカウント 3 メール通知 4 OAuth認可 [5 プロバイダー] 6 移行
| CYBERMAIL Σ  (cybermail)  日本
| 受信
|   POP3  <tenant>.cybermail.jp:995  TLS
|     認証: パスワード
|     ユーザー名: メールアドレス全体
|   POP3  <tenant>.cybermail.jp:110  暗号化なし
|    ┌─ プロバイダー ───────────────────────────────────────────────────────┐
|    │ CYBERMAIL Σ: <tenant>: アクセスURLのホスト名のうち、                 │
|    │ 「.cybermail.jp」より前の部分を入力してください（例:                 │
|    │ https://example.cybermail.jp なら「example」）。例: example          │
|    │                                                                      │
|    │ <tenant> [                                                         ] │
|    └──────────────────────────────────────────────────────────────────────┘
|     ユーザー名: メールアドレス全体
| 送信
|   SMTP  <tenant>.cybermail.jp:465  TLS
|     認証: LOGIN
|     ユーザー名: メールアドレス全体
|   SMTP  <tenant>.cybermail.jp:587  暗号化なし
|     認証: LOGIN                                                               v
| 109件のうち、「ＣＹＢＥＲＭＡＩＬ」を含む1件を表示しています。Escですべて表示…
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 13,16
type example
key Enter
screen
| mailsetup  メールサーバーの追加: cybermail          [未保存] settings.json  ja
| 開始 > [名前] > 受信 > 接続方法 > 認証 > 送信 > 認証 > 制限 > 確認
| ──────────────────────────────────────────────────────────────────────────────
| メールサーバーの名前とコードを入力してください
|
| > 名前    [CYBERMAIL Σ                               ]
|   コード  [cybermail                                 ]
|
|
|
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
| 次のステップ以降に、CYBERMAIL Σの情報を入力しました。
| Enter 次へ  Esc 戻る  Ctrl-T 診断  Ctrl-S 保存  Ctrl-D ログ  Ctrl-G ヘルプ
| cursor 5,23
