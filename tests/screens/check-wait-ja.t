# POP before SMTP: between the two logins it says what is waited for (in Japanese).
lang ja
size 24x80
server code=gate name=門 receive.host=pop.gate.example send.host=smtp.gate.example send.auth.method=pop-before-smtp send.auth.wait_seconds=20
load
key c
type u
key Enter
type p
key Enter
! check 1 receive pop.gate.example POP3  995 TLS send smtp.gate.example 465 TLS POP>SMTP user u
event stage receive auth ok 80
event result receive ok 90
screen
| mailsetup  診断: gate                                        settings.json  ja
| 受信 OK 90 ms   送信 ...                                    14:00:00から診断中
| 受信                                    送信
|      名前解決                                名前解決
|      接続                                    接続
|      TLS                                     TLS
|      応答バナー                              応答バナー
|      機能一覧                                機能一覧
| OK   認証          80 ms                     認証
|      受信箱                                  宛先確認
|      終了                                    終了
| ──────────────────────────────────────────────────────────────────────────────
| 設定された待ち時間（POPの認証から20秒後）が経過すると、送信の診断を開始しま
| す。
|
|
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     gate: 接続診断を開始します
|
|
|
|
|
| c 再診断  t 試験送信  Tab ログへ  e 変更  Esc 取消  / 検索  \ ログ  ? ヘルプ
event stage send resolve running
screen
| mailsetup  診断: gate                                        settings.json  ja
| 受信 OK 90 ms   送信 ...                                    14:00:00から診断中
| 受信                                    送信
|      名前解決                           ...  名前解決
|      接続                                    接続
|      TLS                                     TLS
|      応答バナー                              応答バナー
|      機能一覧                                機能一覧
| OK   認証          80 ms                     認証
|      受信箱                                  宛先確認
|      終了                                    終了
| ──────────────────────────────────────────────────────────────────────────────
| 診断結果は、判明しだいここに表示されます。
|
|
|
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     gate: 接続診断を開始します
|
|
|
|
|
| c 再診断  t 試験送信  Tab ログへ  e 変更  Esc 取消  / 検索  \ ログ  ? ヘルプ
