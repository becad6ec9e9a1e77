# A test mail that was taken, over a connection whose key is pinned; in Japanese.
lang ja
size 24x80
server code=notify name=通知専用 receive=none send.host=192.0.2.25 send.port=465 send.trust.verify=pin send.trust.sha256=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100
load
key t
type root@example.jp
key Enter
type admin@example.jp
key Enter
type root
key Enter
type secret
key Enter
! check 1 message send 192.0.2.25 465 TLS user root from root@example.jp to admin@example.jp
certificate subject=CN=relay issuer=CN=relay names=relay not_before=2025-11-02T00:00:00Z not_after=2026-01-22T00:00:00Z days=-9 key="RSA 2048" error="self-signed certificate" spki=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100
event stage send resolve ok 3
event stage send connect ok 3
event stage send tls ok 25 version=TLSv1.3 trust=pin verified=true
event stage send greeting ok 3
event stage send capability ok 3
event stage send auth ok 3 mechanism=PLAIN
event stage send envelope ok 3
event stage send message ok 73 reply="250 2.0.0 Ok: queued as 4F1"
event stage send quit ok 1
event result send ok 80
event result ok 80
screens
~24x80
| mailsetup  診断: notify                                      settings.json  ja
| 送信 OK 80 ms                                                         たった今
| 送信
| OK   名前解決       3 ms
| OK   接続           3 ms
| OK   TLS           25 ms TLSv1.3
| OK   応答バナー     3 ms
| OK   機能一覧       3 ms
| OK   認証           3 ms PLAIN
| OK   宛先確認       3 ms
| OK   メール送信    73 ms 250 2.0.0 Ok: queued as 4F1
| OK   終了           1 ms
| ──────────────────────────────────────────────────────────────────────────────
| 送信しました: 250 2.0.0 Ok: queued as 4F1
|
|
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     notify: 接続診断を開始します
|
|
|
|
|
| c 再診断  t 試験送信  Tab ログへ  p 証明書  e 変更  Esc 戻る  / 検索  ? ヘルプ
~10x40
| mailsetup  診断: notify
| 送信 OK 80 ms                 たった今
| 送信
| OK   名前解決       3 ms
| OK   接続           3 ms              v
|─ ログ ──────────────── すべて  追従中 ─
|     notify: 接続診断を開始します
|
|
| c 再診断  t 試験送信  e 変更  ? ヘルプ
~40x120
| mailsetup  診断: notify                                                                              settings.json  ja
| 送信 OK 80 ms                                                                                                 たった今
| 送信
| OK   名前解決       3 ms
| OK   接続           3 ms
| OK   TLS           25 ms TLSv1.3
| OK   応答バナー     3 ms
| OK   機能一覧       3 ms
| OK   認証           3 ms PLAIN
| OK   宛先確認       3 ms
| OK   メール送信    73 ms 250 2.0.0 Ok: queued as 4F1
| OK   終了           1 ms
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 送信しました: 250 2.0.0 Ok: queued as 4F1
|
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
| 14:00:00.000     notify: 接続診断を開始します
|
|
|
|
|
|
|
|
|
|
|
|
|
| c 再診断  t 試験送信  Tab ログへ  p 証明書  e 変更  Esc 戻る  / 検索  s ログ保存  x 報告書  \ ログ  ? ヘルプ  q 終了
key p
screen
| mailsetup  証明書: notify                                    settings.json  ja
| サーバー       SMTP  192.0.2.25:465
| 検証済み       はい（固定した公開鍵と一致しています）
| TLSバージョン  TLSv1.3
| ── 1  サーバー証明書 ─────────────────────────────────────────────────────────
| 参考           self-signed certificate
| 発行先         CN=relay
| 対象の名前     relay
| 発行者         CN=relay
| 有効期間の開始 2025-11-02T00:00:00Z
| 有効期限       2026-01-22T00:00:00Z（8日前に期限切れ）
| 鍵             RSA 2048
| 公開鍵         ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544
|                33221100
|
| [p] 固定済みの鍵です
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     notify: 接続診断を開始します
|
|
|
|
|
| c 再診断  t 試験送信  Tab ログへ  p 固定  e 変更  Esc 戻る  / 検索  ? ヘルプ
key Esc
key Esc
screen
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード  名前      受信  送信     診断
|> 1  notify  通知専用  -     465 TLS  OK たった今
|
|
|
|
|
|
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
| メールサーバーID 1（CSV用）、アカウント0件
| 診断（たった今）: OK、固定した鍵と一致
|
| Enter 開く  a 追加  c 診断  t 試験送信  d 削除  m 順番変更  y コピー  ? ヘルプ
