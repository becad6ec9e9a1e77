# A check: the login it needs, stages as they come, findings, a fix, before and after (in Japanese).
lang ja
size 24x80
server code=head-office name=本社メール receive.host=pop.example.co.jp send.host=smtp.example.co.jp send.encryption=starttls send.port=587
load
key c
screens
~24x80
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード       名前        受信           送信          診断
|> 1  head-office  本社メール  POP3  995 TLS  587 STARTTLS
|
|
|
|
|    ┌─ 接続診断の前に ─────────────────────────────────────────────────────┐
|    │ 接続診断での認証に使用するユーザー名とパスワードを入力してください。 │
|    │ 入力内容はプログラムの終了まで保持され、保存はされません。ユーザー名 │
|    │ を入力しない場合は、認証を省略します。                               │
|    │                                                                      │
|    │ 診断用のユーザー名 [                                               ] │
|    │ 診断用のパスワード [                                               ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
| 受信: pop.example.co.jp  送信: smtp.example.co.jp
| メールサーバーID 1（CSV用）、アカウント0件
| 今回はまだ診断していません。
|
| Enter 次へ  Esc 取消  Ctrl-G ヘルプ
| cursor 13,26
~10x40
| [1 メールサーバー] 2 3 4 5 6
|┌─ 接続診断の前に ─────────────────────┐
|│ 接続診断での認証に使用するユーザー名 │
|│ とパスワードを入力してください。入力 │
|│ 内容はプログラムの終了まで保持され、 │
|│ 保存はされません。ユーザー名を入力 … │
|│ 診断用のユーザー名 [               ] │
|│ 診断用のパスワード [               ] │
|└──────────────────────────────────────┘
| Enter 次へ  Esc 取消  Ctrl-G ヘルプ
| cursor 6,22
~40x120
| mailsetup                                                                                            settings.json  ja
| [1 メールサーバー]  2 アカウント  3 メール通知  4 OAuth認可  5 プロバイダー  6 移行
|  #  コード       名前        受信           送信          診断
|> 1  head-office  本社メール  POP3  995 TLS  587 STARTTLS
|
|
|
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
|                        │ 診断用のユーザー名 [                                               ] │
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
| 受信: pop.example.co.jp  送信: smtp.example.co.jp
| メールサーバーID 1（CSV用）、アカウント0件
| 今回はまだ診断していません。
|
| Enter 次へ  Esc 取消  Ctrl-G ヘルプ
| cursor 21,46
type taro@example.co.jp
key Enter
type secret
screen
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード       名前        受信           送信          診断
|> 1  head-office  本社メール  POP3  995 TLS  587 STARTTLS
|
|
|
|
|    ┌─ 接続診断の前に ─────────────────────────────────────────────────────┐
|    │ 接続診断での認証に使用するユーザー名とパスワードを入力してください。 │
|    │ 入力内容はプログラムの終了まで保持され、保存はされません。ユーザー名 │
|    │ を入力しない場合は、認証を省略します。                               │
|    │                                                                      │
|    │ 診断用のユーザー名 [taro@example.co.jp                             ] │
|    │ 診断用のパスワード [******                                         ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
| 受信: pop.example.co.jp  送信: smtp.example.co.jp
| メールサーバーID 1（CSV用）、アカウント0件
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  Ctrl-R 表示切替  Ctrl-G ヘルプ
| cursor 14,32
key Ctrl-R
screen
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード       名前        受信           送信          診断
|> 1  head-office  本社メール  POP3  995 TLS  587 STARTTLS
|
|
|
|
|    ┌─ 接続診断の前に ─────────────────────────────────────────────────────┐
|    │ 接続診断での認証に使用するユーザー名とパスワードを入力してください。 │
|    │ 入力内容はプログラムの終了まで保持され、保存はされません。ユーザー名 │
|    │ を入力しない場合は、認証を省略します。                               │
|    │                                                                      │
|    │ 診断用のユーザー名 [taro@example.co.jp                             ] │
|    │ 診断用のパスワード [secret                                         ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
| 受信: pop.example.co.jp  送信: smtp.example.co.jp
| メールサーバーID 1（CSV用）、アカウント0件
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  Ctrl-R 表示切替  Ctrl-G ヘルプ
| cursor 14,32
key Enter
! check 1 receive pop.example.co.jp POP3  995 TLS send smtp.example.co.jp 587 STARTTLS user taro@example.co.jp
screen
| mailsetup  診断: head-office                                 settings.json  ja
| 受信 ...    送信 ...                                        14:00:00から診断中
| 受信                                    送信
|      名前解決                                名前解決
|      接続                                    接続
|      TLS                                     応答バナー
|      応答バナー                              機能一覧
|      機能一覧                                TLS
|      認証                                    認証
|      受信箱                                  宛先確認
|      終了                                    終了
| ──────────────────────────────────────────────────────────────────────────────
| 診断結果は、判明しだいここに表示されます。
|
|
|
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
|
|
|
|
|
| c 再診断  t 試験送信  Tab ログへ  e 変更  Esc 取消  / 検索  \ ログ  ? ヘルプ
event stage receive resolve running
event stage send resolve running
time +0.01
event stage receive resolve ok 3.2 addresses=203.0.113.7
event stage send resolve ok 4 addresses=203.0.113.8
event stage receive connect running
event stage receive connect ok 11 address=203.0.113.7
event stage receive tls running
certificate subject=CN=pop.example.co.jp,O=Example issuer="CN=Example CA" names="pop.example.co.jp mail.example.co.jp" not_before=2025-11-02T00:00:00Z not_after=2026-08-22T00:00:00Z days=203 key="RSA 2048" signature=sha256WithRSAEncryption sha256=00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff spki=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100
certificate subject="CN=Example CA" issuer="CN=Example Root" not_before=2020-01-01T00:00:00Z not_after=2030-01-01T00:00:00Z days=1431 key="EC P-256" signature=ecdsa-with-SHA256 sha256=1111111111111111111111111111111111111111111111111111111111111111 spki=2222222222222222222222222222222222222222222222222222222222222222
event stage receive tls ok 25 version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 verified=true
event stage receive greeting ok 12 apop=true
event log receive server "+OK ready <1896.697170952@pop.example.co.jp>"
event log receive client CAPA
event log receive server +OK
event stage receive capability running
screens
~24x80
| mailsetup  診断: head-office                                 settings.json  ja
| 受信 ...    送信 ...                                        14:00:00から診断中
| 受信                                    送信
| OK   名前解決       3 ms 203.0.113.7    OK   名前解決       4 ms 203.0.113.8
| OK   接続          11 ms 203.0.113.7         接続
| OK   TLS           25 ms TLSv1.3             応答バナー
| OK   応答バナー    12 ms                     機能一覧
| ...  機能一覧                                TLS
|      認証                                    認証
|      受信箱                                  宛先確認
|      終了                                    終了
| ──────────────────────────────────────────────────────────────────────────────
| 診断結果は、判明しだいここに表示されます。
|
|
|
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.010 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.010 R > CAPA
| 14:00:00.010 R < +OK
|
|
| c 再診断  t 試験送信  Tab ログへ  p 証明書  e 変更  Esc 取消  / 検索  ? ヘルプ
~10x40
| mailsetup  診断: head-office
| 受信 ...    送信 ...
| OK   TLS           25 ms TLSv1.3      ^
| OK   応答バナー    12 ms
| ...  機能一覧                         v
|─ ログ ──────────────── すべて  追従中 ─
| R > CAPA
| R < +OK
|
| c 再診断  t 試験送信  e 変更  ? ヘルプ
~40x120
| mailsetup  診断: head-office                                                                         settings.json  ja
| 受信 ...    送信 ...                                                                                14:00:00から診断中
| 受信                                                        送信
| OK   名前解決       3 ms 203.0.113.7                        OK   名前解決       4 ms 203.0.113.8
| OK   接続          11 ms 203.0.113.7                             接続
| OK   TLS           25 ms TLSv1.3                                 応答バナー
| OK   応答バナー    12 ms                                         機能一覧
| ...  機能一覧                                                    TLS
|      認証                                                        認証
|      受信箱                                                      宛先確認
|      終了                                                        終了
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 診断結果は、判明しだいここに表示されます。
|
|
|
|
|
|
|
|
|
|
|
|─ ログ ──────────────────────────────────────────────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.010 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.010 R > CAPA
| 14:00:00.010 R < +OK
|
|
|
|
|
|
|
|
|
|
| c 再診断  t 試験送信  Tab ログへ  p 証明書  e 変更  Esc 取消  / 検索  s ログ保存  \ ログ  ? ヘルプ  q 終了
event stage receive capability ok 13 capabilities="TOP UIDL USER APOP" mechanisms="PLAIN LOGIN"
event stage receive auth ok 40 mechanism=USER/PASS user=taro
event stage receive mailbox ok 20 messages=812 bytes=10485760 uidl=true
event stage receive quit ok 4
event result receive ok 210
event stage send connect ok 12
event stage send greeting ok 15
event stage send capability ok 14 capabilities="STARTTLS SIZE 10485760"
certificate subject=CN=smtp.example.co.jp issuer="CN=Example CA" names=smtp.example.co.jp not_after=2026-02-09T00:00:00Z days=9 key="RSA 2048"
event stage send tls ok 30 version=TLSv1.2
event log send client "AUTH LOGIN"
event log send server "334 VXNlcm5hbWU6"
event log send client ********
event log send server "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant."
event stage send auth fail 80 reason="535 5.7.139 Authentication unsuccessful"
event stage send envelope skip 0
event finding send auth auth-disabled "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant."
event finding send tls certificate-expires-soon "" days=9
event finding send connect starttls-not-offered "250 SIZE"
event result send fail 305
event result fail 305
screens
~24x80
| mailsetup  診断: head-office                                 settings.json  ja
| 受信 OK 210 ms   送信 失敗 305 ms                                     たった今
| OK   名前解決       3 ms 203.0.113.7    OK   名前解決       4 ms 203.0.113.8  ^
| OK   接続          11 ms 203.0.113.7    OK   接続          12 ms
| OK   TLS           25 ms TLSv1.3        OK   応答バナー    15 ms
| OK   応答バナー    12 ms                OK   機能一覧      14 ms STARTTLS SIZ…
| OK   機能一覧      13 ms PLAIN LOGIN    OK   TLS           30 ms TLSv1.2
| OK   認証          40 ms USER/PASS      失敗 認証          80 ms 535 5.7.139 …
| OK   受信箱        20 ms メール812通
| OK   終了           4 ms
| ──────────────────────────────────────────────────────────────────────────────
|>1  送信: このメールボックスでは、この認証がサーバー側で無効になっています。
|    このメールボックスでのPOP、IMAPまたはSMTP認証の利用、あるいはパスワードによ
|    る認証を許可するよう、サーバーの管理者に依頼してください。
|    < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is
|      disabled for the Tenant.                                                 v
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentica…
|
| c 再診断  t 試験送信  Tab ログへ  p 証明書  e 変更  Esc 戻る  / 検索  ? ヘルプ
~10x40
| mailsetup  診断: head-office
| 受信 OK 210 ms   送信 失敗 305 ms
|>1  送信: このメールボックスでは、この ^
|    認証がサーバー側で無効になっていま
|    す。                               v
|─ ログ ──────────────── すべて  追従中 ─
| S > ********
| S < 535 5.7.139 Authentication unsucce…
|
| c 再診断  t 試験送信  e 変更  ? ヘルプ
~40x120
| mailsetup  診断: head-office                                                                         settings.json  ja
| 受信 OK 210 ms   送信 失敗 305 ms                                                                             たった今
| 受信                                                        送信
| OK   名前解決       3 ms 203.0.113.7                        OK   名前解決       4 ms 203.0.113.8
| OK   接続          11 ms 203.0.113.7                        OK   接続          12 ms
| OK   TLS           25 ms TLSv1.3                            OK   応答バナー    15 ms
| OK   応答バナー    12 ms                                    OK   機能一覧      14 ms STARTTLS SIZE 10485760
| OK   機能一覧      13 ms PLAIN LOGIN                        OK   TLS           30 ms TLSv1.2
| OK   認証          40 ms USER/PASS                          失敗 認証          80 ms 535 5.7.139 Authentication unsuc…
| OK   受信箱        20 ms メール812通                        省略 宛先確認
| OK   終了           4 ms                                         終了
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|>1  送信: このメールボックスでは、この認証がサーバー側で無効になっています。
|    このメールボックスでのPOP、IMAPまたはSMTP認証の利用、あるいはパスワードによる認証を許可するよう、サーバーの管理者に
|    依頼してください。
|    < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.
| 2  送信: サーバーは587番ポートでSTARTTLSに対応していません。
|    465番ポートでTLSを使用してください。以前はSTARTTLSを使用できていた場合、経路上の第三者がSTARTTLSの通知を取り除いて
|    いる可能性があります。
|    < 250 SIZE
|    「暗号化通信: TLS、ポート番号: 465」に変更して再診断
| 3  送信: 証明書の有効期限まであと9日です。
|    期限が切れる前に証明書を更新するよう、サーバーの管理者に依頼してください。
|
|─ ログ ──────────────────────────────────────────────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.010 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.010 R > CAPA
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.
|
|
|
|
|
|
| c 再診断  t 試験送信  Tab ログへ  p 証明書  e 変更  Esc 戻る  / 検索  s ログ保存  x 報告書  \ ログ  ? ヘルプ  q 終了
key Down
screen
| mailsetup  診断: head-office                                 settings.json  ja
| 受信 OK 210 ms   送信 失敗 305 ms                                     たった今
| OK   認証          40 ms USER/PASS      失敗 認証          80 ms 535 5.7.139 …^
| OK   受信箱        20 ms メール812通
| OK   終了           4 ms
| ──────────────────────────────────────────────────────────────────────────────
| 1  送信: このメールボックスでは、この認証がサーバー側で無効になっています。
|    このメールボックスでのPOP、IMAPまたはSMTP認証の利用、あるいはパスワードによ
|    る認証を許可するよう、サーバーの管理者に依頼してください。
|    < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is
|      disabled for the Tenant.
|>2  送信: サーバーは587番ポートでSTARTTLSに対応していません。
|    465番ポートでTLSを使用してください。以前はSTARTTLSを使用できていた場合、経
|    路上の第三者がSTARTTLSの通知を取り除いている可能性があります。
|    < 250 SIZE
|    [f] 「暗号化通信: TLS、ポート番号: 465」に変更して再診断                   v
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentica…
|
| f 修正  c 再診断  t 試験送信  Tab ログへ  p 証明書  e 変更  Esc 戻る  ? ヘルプ
key Down
screens
~24x80
| mailsetup  診断: head-office                                 settings.json  ja
| 受信 OK 210 ms   送信 失敗 305 ms                                     たった今
| OK   終了           4 ms                                                      ^
| ──────────────────────────────────────────────────────────────────────────────
| 1  送信: このメールボックスでは、この認証がサーバー側で無効になっています。
|    このメールボックスでのPOP、IMAPまたはSMTP認証の利用、あるいはパスワードによ
|    る認証を許可するよう、サーバーの管理者に依頼してください。
|    < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is
|      disabled for the Tenant.
| 2  送信: サーバーは587番ポートでSTARTTLSに対応していません。
|    465番ポートでTLSを使用してください。以前はSTARTTLSを使用できていた場合、経
|    路上の第三者がSTARTTLSの通知を取り除いている可能性があります。
|    < 250 SIZE
|    「暗号化通信: TLS、ポート番号: 465」に変更して再診断
|>3  送信: 証明書の有効期限まであと9日です。
|    期限が切れる前に証明書を更新するよう、サーバーの管理者に依頼してください。
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentica…
|
| c 再診断  t 試験送信  Tab ログへ  p 証明書  e 変更  Esc 戻る  / 検索  ? ヘルプ
~10x40
| mailsetup  診断: head-office
| 受信 OK 210 ms   送信 失敗 305 ms
|>3  送信: 証明書の有効期限まであと9日で^
|    す。
|    期限が切れる前に証明書を更新するよ v
|─ ログ ──────────────── すべて  追従中 ─
| S > ********
| S < 535 5.7.139 Authentication unsucce…
|
| c 再診断  t 試験送信  e 変更  ? ヘルプ
~40x120
| mailsetup  診断: head-office                                                                         settings.json  ja
| 受信 OK 210 ms   送信 失敗 305 ms                                                                             たった今
| 受信                                                        送信
| OK   名前解決       3 ms 203.0.113.7                        OK   名前解決       4 ms 203.0.113.8
| OK   接続          11 ms 203.0.113.7                        OK   接続          12 ms
| OK   TLS           25 ms TLSv1.3                            OK   応答バナー    15 ms
| OK   応答バナー    12 ms                                    OK   機能一覧      14 ms STARTTLS SIZE 10485760
| OK   機能一覧      13 ms PLAIN LOGIN                        OK   TLS           30 ms TLSv1.2
| OK   認証          40 ms USER/PASS                          失敗 認証          80 ms 535 5.7.139 Authentication unsuc…
| OK   受信箱        20 ms メール812通                        省略 宛先確認
| OK   終了           4 ms                                         終了
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 1  送信: このメールボックスでは、この認証がサーバー側で無効になっています。
|    このメールボックスでのPOP、IMAPまたはSMTP認証の利用、あるいはパスワードによる認証を許可するよう、サーバーの管理者に
|    依頼してください。
|    < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.
| 2  送信: サーバーは587番ポートでSTARTTLSに対応していません。
|    465番ポートでTLSを使用してください。以前はSTARTTLSを使用できていた場合、経路上の第三者がSTARTTLSの通知を取り除いて
|    いる可能性があります。
|    < 250 SIZE
|    「暗号化通信: TLS、ポート番号: 465」に変更して再診断
|>3  送信: 証明書の有効期限まであと9日です。
|    期限が切れる前に証明書を更新するよう、サーバーの管理者に依頼してください。
|
|─ ログ ──────────────────────────────────────────────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.010 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.010 R > CAPA
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.
|
|
|
|
|
|
| c 再診断  t 試験送信  Tab ログへ  p 証明書  e 変更  Esc 戻る  / 検索  s ログ保存  x 報告書  \ ログ  ? ヘルプ  q 終了
size 10x40
key \
key Up Up
key Up*5
screen
| mailsetup  診断: head-office
| 受信 OK 210 ms   送信 失敗 305 ms
| OK   応答バナー    15 ms              ^
| OK   機能一覧      14 ms STARTTLS SIZ…
| OK   TLS           30 ms TLSv1.2
| 失敗 認証          80 ms 535 5.7.139 …
| ──────────────────────────────────────
|>1  送信: このメールボックスでは、この v
|
| c 再診断  t 試験送信  e 変更  ? ヘルプ
key Up*30
screen
| mailsetup  診断: head-office
| 受信 OK 210 ms   送信 失敗 305 ms
| 受信
| OK   名前解決       3 ms 203.0.113.7
| OK   接続          11 ms 203.0.113.7
| OK   TLS           25 ms TLSv1.3
| OK   応答バナー    12 ms
| OK   機能一覧      13 ms PLAIN LOGIN  v
|
| c 再診断  t 試験送信  e 変更  ? ヘルプ
key Down
screen
| mailsetup  診断: head-office
| 受信 OK 210 ms   送信 失敗 305 ms
|>1  送信: このメールボックスでは、この ^
|    認証がサーバー側で無効になっていま
|    す。
|    このメールボックスでのPOP、IMAPまた
|    はSMTP認証の利用、あるいはパスワー
|    ドによる認証を許可するよう、サー   v
|
| c 再診断  t 試験送信  e 変更  ? ヘルプ
key p
screen
| mailsetup  証明書: head-office
| サーバー       SMTP
|                smtp.example.co.jp:587
| TLSバージョン  TLSv1.2
| ── 1  サーバー証明書 ─────────────────
| 発行先         CN=smtp.example.co.jp
| 対象の名前     smtp.example.co.jp     v
| [p] このサーバーの公開鍵を固定
|
| c 再診断  t 試験送信  p 固定  ? ヘルプ
key Down*3
screen
| mailsetup  証明書: head-office
| ── 1  サーバー証明書 ─────────────────^
| 発行先         CN=smtp.example.co.jp
| 対象の名前     smtp.example.co.jp
| 発行者         CN=Example CA
| 有効期限       2026-02-09T00:00:00Z
|                （残り9日）            v
| [p] このサーバーの公開鍵を固定
|
| c 再診断  t 試験送信  p 固定  ? ヘルプ
key End
screen
| mailsetup  証明書: head-office
| 発行先         CN=smtp.example.co.jp  ^
| 対象の名前     smtp.example.co.jp
| 発行者         CN=Example CA
| 有効期限       2026-02-09T00:00:00Z
|                （残り9日）
| 鍵             RSA 2048
| [p] このサーバーの公開鍵を固定
|
| c 再診断  t 試験送信  p 固定  ? ヘルプ
key Esc
key \
size 24x80
key Down*2
key p
screens
~24x80
| mailsetup  証明書: head-office                               settings.json  ja
| サーバー       SMTP  smtp.example.co.jp:587
| TLSバージョン  TLSv1.2
| ── 1  サーバー証明書 ─────────────────────────────────────────────────────────
| 発行先         CN=smtp.example.co.jp
| 対象の名前     smtp.example.co.jp
| 発行者         CN=Example CA
| 有効期限       2026-02-09T00:00:00Z（残り9日）
| 鍵             RSA 2048
|
|
|
|
|
|
| [p] このサーバーの公開鍵を固定  [Right] 受信/送信の切替
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentica…
|
| c 再診断  t 試験送信  Tab ログへ  p 固定  e 変更  Esc 戻る  / 検索  ? ヘルプ
~10x40
| mailsetup  証明書: head-office
| サーバー       SMTP
|                smtp.example.co.jp:587
| TLSバージョン  TLSv1.2                v
| [p] このサーバーの公開鍵を固定
|─ ログ ──────────────── すべて  追従中 ─
| S > ********
| S < 535 5.7.139 Authentication unsucce…
|
| c 再診断  t 試験送信  p 固定  ? ヘルプ
~40x120
| mailsetup  証明書: head-office                                                                       settings.json  ja
| サーバー       SMTP  smtp.example.co.jp:587
| TLSバージョン  TLSv1.2
| ── 1  サーバー証明書 ─────────────────────────────────────────────────────────────────────────────────────────────────
| 発行先         CN=smtp.example.co.jp
| 対象の名前     smtp.example.co.jp
| 発行者         CN=Example CA
| 有効期限       2026-02-09T00:00:00Z（残り9日）
| 鍵             RSA 2048
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| [p] このサーバーの公開鍵を固定  [Right] 受信/送信の切替
|─ ログ ──────────────────────────────────────────────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.010 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.010 R > CAPA
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.
|
|
|
|
|
|
| c 再診断  t 試験送信  Tab ログへ  p 固定  e 変更  Esc 戻る  / 検索  s ログ保存  x 報告書  \ ログ  ? ヘルプ  q 終了
key PgDn
screen
| mailsetup  証明書: head-office                               settings.json  ja
| サーバー       SMTP  smtp.example.co.jp:587
| TLSバージョン  TLSv1.2
| ── 1  サーバー証明書 ─────────────────────────────────────────────────────────
| 発行先         CN=smtp.example.co.jp
| 対象の名前     smtp.example.co.jp
| 発行者         CN=Example CA
| 有効期限       2026-02-09T00:00:00Z（残り9日）
| 鍵             RSA 2048
|
|
|
|
|
|
| [p] このサーバーの公開鍵を固定  [Right] 受信/送信の切替
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentica…
|
| c 再診断  t 試験送信  Tab ログへ  p 固定  e 変更  Esc 戻る  / 検索  ? ヘルプ
key End
screens
~24x80
| mailsetup  証明書: head-office                               settings.json  ja
| サーバー       SMTP  smtp.example.co.jp:587
| TLSバージョン  TLSv1.2
| ── 1  サーバー証明書 ─────────────────────────────────────────────────────────
| 発行先         CN=smtp.example.co.jp
| 対象の名前     smtp.example.co.jp
| 発行者         CN=Example CA
| 有効期限       2026-02-09T00:00:00Z（残り9日）
| 鍵             RSA 2048
|
|
|
|
|
|
| [p] このサーバーの公開鍵を固定  [Right] 受信/送信の切替
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentica…
|
| c 再診断  t 試験送信  Tab ログへ  p 固定  e 変更  Esc 戻る  / 検索  ? ヘルプ
~10x40
| mailsetup  証明書: head-office
| サーバー       SMTP
|                smtp.example.co.jp:587
| TLSバージョン  TLSv1.2                v
| [p] このサーバーの公開鍵を固定
|─ ログ ──────────────── すべて  追従中 ─
| S > ********
| S < 535 5.7.139 Authentication unsucce…
|
| c 再診断  t 試験送信  p 固定  ? ヘルプ
~40x120
| mailsetup  証明書: head-office                                                                       settings.json  ja
| サーバー       SMTP  smtp.example.co.jp:587
| TLSバージョン  TLSv1.2
| ── 1  サーバー証明書 ─────────────────────────────────────────────────────────────────────────────────────────────────
| 発行先         CN=smtp.example.co.jp
| 対象の名前     smtp.example.co.jp
| 発行者         CN=Example CA
| 有効期限       2026-02-09T00:00:00Z（残り9日）
| 鍵             RSA 2048
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| [p] このサーバーの公開鍵を固定  [Right] 受信/送信の切替
|─ ログ ──────────────────────────────────────────────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.010 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.010 R > CAPA
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.
|
|
|
|
|
|
| c 再診断  t 試験送信  Tab ログへ  p 固定  e 変更  Esc 戻る  / 検索  s ログ保存  x 報告書  \ ログ  ? ヘルプ  q 終了
key Right
screen
| mailsetup  証明書: head-office                               settings.json  ja
| サーバー       POP3  pop.example.co.jp:995
| 検証済み       はい（証明書チェーンが、この環境で信頼された認証局につながって
|                います）
| TLSバージョン  TLSv1.3
| 暗号スイート   TLS_AES_256_GCM_SHA384
| ── 1  サーバー証明書 ─────────────────────────────────────────────────────────
| 発行先         CN=pop.example.co.jp,O=Example
| 対象の名前     pop.example.co.jp mail.example.co.jp
| 発行者         CN=Example CA
| 有効期間の開始 2025-11-02T00:00:00Z
| 有効期限       2026-08-22T00:00:00Z（残り203日）
| 鍵             RSA 2048
| 署名           sha256WithRSAEncryption
| 公開鍵         ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544 v
| [p] このサーバーの公開鍵を固定  [Right] 受信/送信の切替
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentica…
|
| c 再診断  t 試験送信  Tab ログへ  p 固定  e 変更  Esc 戻る  / 検索  ? ヘルプ
key Esc
key 2
key f
! check 2 receive pop.example.co.jp POP3  995 TLS send smtp.example.co.jp 465 TLS user taro@example.co.jp
screen
| mailsetup  診断: head-office                        [未保存] settings.json  ja
| 受信 ... （前回: OK）   送信 ... （前回: 失敗）             14:00:00から診断中
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
| 変更した設定(未保存): 送信: ポート番号: 587 → 465、送信: 暗号化通信: STARTTLS
| → TLS
| 診断結果は、判明しだいここに表示されます。
|
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentica…
| 14:00:00.010     head-office: 接続診断を開始します
| 設定を変更しました（未保存）。uキーで元に戻し、Ctrl-Sで保存します。
| u 元に戻す  c 再診断  t 試験送信  Tab ログへ  e 変更  Esc 取消  ? ヘルプ
check 2
event stage receive auth ok 38 mechanism=USER/PASS user=taro
event result receive ok 190
event stage send auth ok 71 mechanism=PLAIN
event result send ok 260
event result ok 260
screens
~24x80
| mailsetup  診断: head-office                        [未保存] settings.json  ja
| 受信 OK 190 ms   送信 OK 260 ms（前回: 失敗）                         たった今
| 受信                                    送信
| OK   認証          38 ms USER/PASS      OK   認証          71 ms （前回: 失敗…
| ──────────────────────────────────────────────────────────────────────────────
| 変更した設定(未保存): 送信: ポート番号: 587 → 465、送信: 暗号化通信: STARTTLS
| → TLS
| 解消した問題: このメールボックスでは、この認証がサーバー側で無効になっていま
| す。
| 変更が必要な問題は見つかりませんでした。
|
|
|
|
|
|
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentica…
| 14:00:00.010     head-office: 接続診断を開始します
| 設定を変更しました（未保存）。uキーで元に戻し、Ctrl-Sで保存します。
| u 元に戻す  c 再診断  t 試験送信  Tab ログへ  e 変更  Esc 戻る  ? ヘルプ
~10x40
| mailsetup  診断: head-office  [未保存]
| 受信 OK 190 ms   送信 OK 260 ms（前回:…
| 受信
| OK   認証          38 ms USER/PASS
| 送信                                  v
|─ ログ ──────────────── すべて  追従中 ─
| S < 535 5.7.139 Authentication unsucce…
| 設定を変更しました（未保存）。uキーで
| 元に戻し、Ctrl-Sで保存します。
| u 元に戻す  c 再診断  e 変更  ? ヘルプ
~40x120
| mailsetup  診断: head-office                                                                [未保存] settings.json  ja
| 受信 OK 190 ms   送信 OK 260 ms（前回: 失敗）                                                                 たった今
| 受信                                                        送信
|      名前解決                                                    名前解決
|      接続                                                        接続
|      TLS                                                         TLS
|      応答バナー                                                  応答バナー
|      機能一覧                                                    機能一覧
| OK   認証          38 ms USER/PASS                          OK   認証          71 ms （前回: 失敗）PLAIN
|      受信箱                                                      宛先確認
|      終了                                                        終了
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 変更した設定(未保存): 送信: ポート番号: 587 → 465、送信: 暗号化通信: STARTTLS → TLS
| 解消した問題: このメールボックスでは、この認証がサーバー側で無効になっています。
| 変更が必要な問題は見つかりませんでした。
|
|
|
|
|
|
|
|
|
|─ ログ ──────────────────────────────────────────────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.010 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.010 R > CAPA
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.
| 14:00:00.010     head-office: 接続診断を開始します
|
|
|
|
| 設定を変更しました（未保存）。uキーで元に戻し、Ctrl-Sで保存します。
| u 元に戻す  c 再診断  t 試験送信  Tab ログへ  e 変更  Esc 戻る  / 検索  s ログ保存  x 報告書  Ctrl-S 保存  ? ヘルプ
key u
screen
| mailsetup  診断: head-office                                 settings.json  ja
| 受信 OK 190 ms   送信 OK 260 ms                                       たった今
| 受信                                    送信
|      名前解決                                名前解決
|      接続                                    接続
|      TLS                                     TLS
|      応答バナー                              応答バナー
|      機能一覧                                機能一覧
| OK   認証          38 ms USER/PASS      OK   認証          71 ms PLAIN
|      受信箱                                  宛先確認
|      終了                                    終了
| ──────────────────────────────────────────────────────────────────────────────
| 診断した後に設定が変わっています。cキーで再度診断します。
|
|
|
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentica…
| 14:00:00.010     head-office: 接続診断を開始します
| 変更を元に戻しました。cキーで再度診断します。
| c 再診断  t 試験送信  Tab ログへ  e 変更  Esc 戻る  / 検索  x 報告書  ? ヘルプ
key Tab
screens
~24x80
| mailsetup  診断: head-office                                 settings.json  ja
| 受信 OK 190 ms   送信 OK 260 ms                                       たった今
| 受信                                    送信
|      名前解決                                名前解決
|      接続                                    接続
|      TLS                                     TLS
|      応答バナー                              応答バナー
|      機能一覧                                機能一覧
| OK   認証          38 ms USER/PASS      OK   認証          71 ms PLAIN
|      受信箱                                  宛先確認
|      終了                                    終了
| ──────────────────────────────────────────────────────────────────────────────
| 診断した後に設定が変わっています。cキーで再度診断します。
|
|
|
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentica…
| 14:00:00.010     head-office: 接続診断を開始します
|
| Space 追従切替  / 検索  v 表示  s ログ保存  Tab 画面へ  \ ログ  ? ヘルプ
~10x40
| mailsetup  診断: head-office
| 受信 OK 190 ms   送信 OK 260 ms
| 受信
| OK   認証          38 ms USER/PASS
| 送信                                  v
|─ ログ ──────────────── すべて  追従中 ─
| S < 535 5.7.139 Authentication unsucce…
|     head-office: 接続診断を開始します
|
| Space 追従切替  / 検索  ? ヘルプ
~40x120
| mailsetup  診断: head-office                                                                         settings.json  ja
| 受信 OK 190 ms   送信 OK 260 ms                                                                               たった今
| 受信                                                        送信
|      名前解決                                                    名前解決
|      接続                                                        接続
|      TLS                                                         TLS
|      応答バナー                                                  応答バナー
|      機能一覧                                                    機能一覧
| OK   認証          38 ms USER/PASS                          OK   認証          71 ms PLAIN
|      受信箱                                                      宛先確認
|      終了                                                        終了
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 診断した後に設定が変わっています。cキーで再度診断します。
|
|
|
|
|
|
|
|
|
|
|
|─ ログ ──────────────────────────────────────────────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.010 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.010 R > CAPA
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.
| 14:00:00.010     head-office: 接続診断を開始します
|
|
|
|
|
| Space 追従切替  / 検索  v 表示  s ログ保存  Tab 画面へ  \ ログ  ? ヘルプ  q 終了
key Home
screen
| mailsetup  診断: head-office                                 settings.json  ja
| 受信 OK 190 ms   送信 OK 260 ms                                       たった今
| 受信                                    送信
|      名前解決                                名前解決
|      接続                                    接続
|      TLS                                     TLS
|      応答バナー                              応答バナー
|      機能一覧                                機能一覧
| OK   認証          38 ms USER/PASS      OK   認証          71 ms PLAIN
|      受信箱                                  宛先確認
|      終了                                    終了
| ──────────────────────────────────────────────────────────────────────────────
| 診断した後に設定が変わっています。cキーで再度診断します。
|
|
|
|─ ログ ──────────────────────────────────────────────────────── すべて  停止中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.010 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.010 R > CAPA
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
|
| Space 追従切替  / 検索  v 表示  s ログ保存  Tab 画面へ  \ ログ  ? ヘルプ
key /
type auth
screen
| mailsetup  診断: head-office                                 settings.json  ja
| 受信 OK 190 ms   送信 OK 260 ms                                       たった今
| 受信                                    送信
|      名前解決                                名前解決
|      接続                                    接続
|      TLS                                     TLS
|      応答バナー                              応答バナー
|      機能一覧                                機能一覧
| OK   認証          38 ms USER/PASS      OK   認証          71 ms PLAIN
|      受信箱                                  宛先確認
|      終了                                    終了
| ──────────────────────────────────────────────────────────────────────────────
| 診断した後に設定が変わっています。cキーで再度診断します。
|
|
|
|─ ログ ───────────────────────────────────────────────── /auth  すべて  停止中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.010 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.010 R > CAPA
| 14:00:00.010 R < +OK
| 14:00:00.010 S > AUTH LOGIN
| 検索: [auth                                                                  ]
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 22,12
key Enter
screens
~24x80
| mailsetup  診断: head-office                                 settings.json  ja
| 受信 OK 190 ms   送信 OK 260 ms                                       たった今
| 受信                                    送信
|      名前解決                                名前解決
|      接続                                    接続
|      TLS                                     TLS
|      応答バナー                              応答バナー
|      機能一覧                                機能一覧
| OK   認証          38 ms USER/PASS      OK   認証          71 ms PLAIN
|      受信箱                                  宛先確認
|      終了                                    終了
| ──────────────────────────────────────────────────────────────────────────────
| 診断した後に設定が変わっています。cキーで再度診断します。
|
|
|
|─ ログ ───────────────────────────────────────────────── /auth  すべて  停止中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.010 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.010 R > CAPA
| 14:00:00.010 R < +OK
|>14:00:00.010 S > AUTH LOGIN
|
| Space 追従切替  / 検索  n 次へ  N 前へ  & 一致のみ  v 表示  \ ログ  ? ヘルプ
~10x40
| mailsetup  診断: head-office
| 受信 OK 190 ms   送信 OK 260 ms
| 受信
| OK   認証          38 ms USER/PASS
| 送信                                  v
|─ ログ ───────── /auth  すべて  停止中 ─
|     head-office: 接続診断を開始します
| R < +OK ready <1896.697170952@pop.exam…
|
| Space 追従切替  / 検索  ? ヘルプ
~40x120
| mailsetup  診断: head-office                                                                         settings.json  ja
| 受信 OK 190 ms   送信 OK 260 ms                                                                               たった今
| 受信                                                        送信
|      名前解決                                                    名前解決
|      接続                                                        接続
|      TLS                                                         TLS
|      応答バナー                                                  応答バナー
|      機能一覧                                                    機能一覧
| OK   認証          38 ms USER/PASS                          OK   認証          71 ms PLAIN
|      受信箱                                                      宛先確認
|      終了                                                        終了
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 診断した後に設定が変わっています。cキーで再度診断します。
|
|
|
|
|
|
|
|
|
|
|
|─ ログ ───────────────────────────────────────────────────────────────────────────────────────── /auth  すべて  停止中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.010 R < +OK ready <1896.697170952@pop.example.co.jp>
| 14:00:00.010 R > CAPA
| 14:00:00.010 R < +OK
|>14:00:00.010 S > AUTH LOGIN
| 14:00:00.010 S < 334 VXNlcm5hbWU6
| 14:00:00.010 S > ********
| 14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.
| 14:00:00.010     head-office: 接続診断を開始します
|
|
|
|
|
| Space 追従切替  / 検索  n 次へ  N 前へ  & 一致のみ  v 表示  s ログ保存  Tab 画面へ  \ ログ  ? ヘルプ  q 終了
key n
screen
| mailsetup  診断: head-office                                 settings.json  ja
| 受信 OK 190 ms   送信 OK 260 ms                                       たった今
| 受信                                    送信
|      名前解決                                名前解決
|      接続                                    接続
|      TLS                                     TLS
|      応答バナー                              応答バナー
|      機能一覧                                機能一覧
| OK   認証          38 ms USER/PASS      OK   認証          71 ms PLAIN
|      受信箱                                  宛先確認
|      終了                                    終了
| ──────────────────────────────────────────────────────────────────────────────
| 診断した後に設定が変わっています。cキーで再度診断します。
|
|
|
|─ ログ ───────────────────────────────────────────────── /auth  すべて  停止中 ─
|>14:00:00.010 S < 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentica…
| 14:00:00.010     head-office: 接続診断を開始します
|
|
|
|
| Space 追従切替  / 検索  n 次へ  N 前へ  & 一致のみ  v 表示  \ ログ  ? ヘルプ
key Right Right
screen
| mailsetup  診断: head-office                                 settings.json  ja
| 受信 OK 190 ms   送信 OK 260 ms                                       たった今
| 受信                                    送信
|      名前解決                                名前解決
|      接続                                    接続
|      TLS                                     TLS
|      応答バナー                              応答バナー
|      機能一覧                                機能一覧
| OK   認証          38 ms USER/PASS      OK   認証          71 ms PLAIN
|      受信箱                                  宛先確認
|      終了                                    終了
| ──────────────────────────────────────────────────────────────────────────────
| 診断した後に設定が変わっています。cキーで再度診断します。
|
|
|
|─ ログ ───────────────────────────────────────────────── /auth  すべて  停止中 ─
|>14:00:00.010 S < entication unsuccessful, SmtpClientAuthentication is disabled…
| 14:00:00.010     続診断を開始します
|
|
|
|
| Space 追従切替  / 検索  n 次へ  N 前へ  & 一致のみ  v 表示  \ ログ  ? ヘルプ
key s
screens
~24x80
| mailsetup  診断: head-office                                 settings.json  ja
| 受信 OK 190 ms   送信 OK 260 ms                                       たった今
| 受信                                    送信
|      名前解決                                名前解決
|      接続                                    接続
|      TLS                                     TLS
|      応答バナー                              応答バナー
|      機能一覧                                機能一覧
| OK   認証          38 ms USER/PASS      OK   認証          71 ms PLAIN
|    ┌─ ログの保存 ─────────────────────────────────────────────────────────┐
|    │ ログ全体を、自分だけが読める新しいファイルに保存します。             │
|    │                                                                      │
|    │ ファイル [mailsetup-20260131140000.log                             ] │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|─ ログ ───────────────────────────────────────────────── /auth  すべて  停止中 ─
|>14:00:00.010 S < entication unsuccessful, SmtpClientAuthentication is disabled…
| 14:00:00.010     続診断を開始します
|
|
|
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 12,44
~10x40
| mailsetup  診断: head-office
| 受信 OK 190 ms   送信 OK 260 ms
|┌─ ログの保存 ─────────────────────────┐
|│ ログ全体を、自分だけが読める新しいフ │
|│ ァイルに保存します。                 │
|│                                      │
|│ ファイル [setup-20260131140000.log ] │
|└──────────────────────────────────────┘
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 6,36
~40x120
| mailsetup  診断: head-office                                                                         settings.json  ja
| 受信 OK 190 ms   送信 OK 260 ms                                                                               たった今
| 受信                                                        送信
|      名前解決                                                    名前解決
|      接続                                                        接続
|      TLS                                                         TLS
|      応答バナー                                                  応答バナー
|      機能一覧                                                    機能一覧
| OK   認証          38 ms USER/PASS                          OK   認証          71 ms PLAIN
|      受信箱                                                      宛先確認
|      終了                                                        終了
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 診断した後に設定が変わっています。cキーで再度診断します。
|
|
|
|
|                        ┌─ ログの保存 ─────────────────────────────────────────────────────────┐
|                        │ ログ全体を、自分だけが読める新しいファイルに保存します。             │
|                        │                                                                      │
|                        │ ファイル [mailsetup-20260131140000.log                             ] │
|                        └──────────────────────────────────────────────────────────────────────┘
|
|
|─ ログ ───────────────────────────────────────────────────────────────────────────────────────── /auth  すべて  停止中 ─
|>14:00:00.010 S < entication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.
| 14:00:00.010     続診断を開始します
|
|
|
|
|
|
|
|
|
|
|
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
| cursor 20,64
key Esc
key \
key t
screens
~24x80
| mailsetup  診断: head-office                                 settings.json  ja
| 受信 OK 190 ms   送信 OK 260 ms                                       たった今
| 受信                                    送信
|      名前解決                                名前解決
|      接続                                    接続
|      TLS                                     TLS
|      応答バナー                              応答バナー
|    ┌─ テストメールの送信 ─────────────────────────────────────────────────┐
|    │ 実際にメールを送信します。送信元と送信先のメールアドレスを入力してく │
|    │ ださい。                                                             │
|    │                                                                      │
|    │ 送信元メールアドレス [taro@example.co.jp                           ] │
|    │ 送信先メールアドレス [taro@example.co.jp                           ] │
|    │ [ ] 受信側に届くか確認する                                           │
|    │ [ ] 確認後に受信側から削除する                                       │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
|
|
|
|
| Enter 次へ  Esc 取消  Ctrl-G ヘルプ
| cursor 11,46
~10x40
| mailsetup  診断: head-office
|┌─ テストメールの送信 ─────────────────┐
|│ 実際にメールを送信します。送信元と送 │
|│ 信先のメールアドレスを入力してくだ … │
|│ 送信元メールアド … [@example.co.jp ] │
|│ 送信先メールアド … [taro@example.c…] │
|│ [ ] 受信側に届くか確認する           │
|│ [ ] 確認後に受信側から削除する       │
|└──────────────────────────────────────┘
| Enter 次へ  Esc 取消  Ctrl-G ヘルプ
| cursor 4,36
~40x120
| mailsetup  診断: head-office                                                                         settings.json  ja
| 受信 OK 190 ms   送信 OK 260 ms                                                                               たった今
| 受信                                                        送信
|      名前解決                                                    名前解決
|      接続                                                        接続
|      TLS                                                         TLS
|      応答バナー                                                  応答バナー
|      機能一覧                                                    機能一覧
| OK   認証          38 ms USER/PASS                          OK   認証          71 ms PLAIN
|      受信箱                                                      宛先確認
|      終了                                                        終了
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 診断した後に設定が変わっています。cキーで再度診断します。
|
|
|                        ┌─ テストメールの送信 ─────────────────────────────────────────────────┐
|                        │ 実際にメールを送信します。送信元と送信先のメールアドレスを入力してく │
|                        │ ださい。                                                             │
|                        │                                                                      │
|                        │ 送信元メールアドレス [taro@example.co.jp                           ] │
|                        │ 送信先メールアドレス [taro@example.co.jp                           ] │
|                        │ [ ] 受信側に届くか確認する                                           │
|                        │ [ ] 確認後に受信側から削除する                                       │
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
| Enter 次へ  Esc 取消  Ctrl-G ヘルプ
| cursor 19,66
key Esc Esc
screens
~24x80
| mailsetup  変更: head-office                                 settings.json  ja
| ── 名前 ──────────────────────────────────────────────────────────────────────
| > 名前                          [本社メール                                ]
|   コード                        [head-office                               ]
|
| ── 受信 ──────────────────────────────────────────────────────────────────────
|   メールを受信する              (*) はい  ( ) いいえ
|   プロトコル                    (*) POP3  ( ) IMAP4
|   受信メールサーバー名          [pop.example.co.jp                         ]
|
| ── 接続方法 ──────────────────────────────────────────────────────────────────
|   暗号化通信とポート番号
|   (*) POP3 over TLS     995
|   ( ) POP3 STARTTLS     110
|   ( ) POP3(暗号化なし)  110
|   ( ) その他のポート   [      ]
|   証明書                        (*) 検証する
|                                 ( ) 公開鍵を固定する                          v
|
| 一覧に表示されるメールサーバーの名前です。文字の種類を問わず、100文字まで入力
| できます。ほかのメールサーバーと同じ名前でもかまいません。同じ名前のメールサー
| バーはコードで区別されます。
|
| Enter 次へ  Esc 戻る  Ctrl-T 診断  Ctrl-S 保存  Ctrl-D ログ  Ctrl-G ヘルプ
| cursor 2,44
~10x40
| mailsetup  変更: head-office
| ── 名前 ──────────────────────────────
| > 名前              [本社メール      ]
|   コード            [head-office     ]
|
| ── 受信 ──────────────────────────────
|   メールを受信する  < はい >  1/2
|   プロトコル        < POP3 >  1/2     v
|
| Enter 次へ  Esc 戻る  Ctrl-G ヘルプ
| cursor 2,32
~40x120
| mailsetup  変更: head-office                                                                         settings.json  ja
| ── 名前 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
| > 名前                          [本社メール                                                                          ]
|   コード                        [head-office                                                                         ]
|
| ── 受信 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   メールを受信する              (*) はい  ( ) いいえ
|   プロトコル                    (*) POP3  ( ) IMAP4
|   受信メールサーバー名          [pop.example.co.jp                                                                   ]
|
| ── 接続方法 ──────────────────────────────────────────────────────────────────────────────────────────────────────────
|   暗号化通信とポート番号
|   (*) POP3 over TLS     995
|   ( ) POP3 STARTTLS     110
|   ( ) POP3(暗号化なし)  110
|   ( ) その他のポート   [      ]
|   証明書                        (*) 検証する  ( ) 公開鍵を固定する  ( ) 検証しない(危険)
|   プライベートCA                [                                                                                    ]
|   アドレス体系(IPv4/IPv6)       (*) IPv6またはIPv4  ( ) IPv4のみ  ( ) IPv6のみ
|   プロキシ                      [                                                                                    ]
|
| ── 認証 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   認証方法                      < パスワード >  1/12  APOP認証  自動  PLAIN  LOGIN  CRAM-MD5  DIGEST-MD5  NTLM  …
|   診断用のユーザー名            [taro@example.co.jp                                                                  ]
|   診断用のパスワード            [******                                                                              ]
|   [ 受信の接続診断を実行 ]
|
| ── 送信 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
|   メールを送信する              (*) はい  ( ) いいえ
|   送信メールサーバー名          [smtp.example.co.jp                                                                  ]
|   暗号化通信とポート番号
|   ( ) SMTP over TLS                     465
|   (*) SMTP STARTTLS(サブミッション)     587
|   ( ) SMTP STARTTLS                      25
|   ( ) SMTP(暗号化なし、サブミッション)  587                                                                           v
|
| 一覧に表示されるメールサーバーの名前です。文字の種類を問わず、100文字まで入力できます。ほかのメールサーバーと同じ名前
| でもかまいません。同じ名前のメールサーバーはコードで区別されます。
|
| Enter 次へ  Esc 戻る  Ctrl-T 診断  Ctrl-S 保存  Ctrl-D ログ  Ctrl-G ヘルプ  Ctrl-Q 終了
| cursor 2,44
key Esc
screen
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード       名前        受信           送信          診断
|> 1  head-office  本社メール  POP3  995 TLS  587 STARTTLS  失敗 認証
|
|
|
|
|
|
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
| 送信: このメールボックスでは、この認証がサーバー側で無効になっています。
|
| Enter 開く  a 追加  c 診断  t 試験送信  d 削除  m 順番変更  y コピー  ? ヘルプ
