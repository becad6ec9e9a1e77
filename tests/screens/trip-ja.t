# A test mail that is looked for on the receiving side, in Japanese.
lang ja
size 24x80
server code=head-office name=本社メール receive.host=pop.example.co.jp send.host=smtp.example.co.jp
load
key t
type taro@example.co.jp
key Enter
type taro@example.co.jp
key Down
screens
~24x80
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード       名前        受信           送信     診断
|> 1  head-office  本社メール  POP3  995 TLS  465 TLS
|
|
|
|    ┌─ テストメールの送信 ─────────────────────────────────────────────────┐
|    │ 実際にメールを送信します。送信元と送信先のメールアドレスを入力してく │
|    │ ださい。                                                             │
|    │                                                                      │
|    │ 送信元メールアドレス [taro@example.co.jp                           ] │
|    │ 送信先メールアドレス [taro@example.co.jp                           ] │
|    │>[ ] 受信側に届くか確認する Space                                     │
|    │ [ ] 確認後に受信側から削除する                                       │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
| 受信: pop.example.co.jp  送信: smtp.example.co.jp
| メールサーバーID 1（CSV用）、アカウント0件
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
~10x40
| [1 メールサーバー] 2 3 4 5 6
|┌─ テストメールの送信 ─────────────────┐
|│ 実際にメールを送信します。送信元と送 │
|│ 信先のメールアドレスを入力してくだ … │
|│ 送信元メールアド … [taro@example.c…] │
|│ 送信先メールアド … [taro@example.c…] │
|│>[ ] 受信側に届くか確認する Space     │
|│ [ ] 確認後に受信側から削除する       │
|└──────────────────────────────────────┘
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
~40x120
| mailsetup                                                                                            settings.json  ja
| [1 メールサーバー]  2 アカウント  3 メール通知  4 OAuth認可  5 プロバイダー  6 移行
|  #  コード       名前        受信           送信     診断
|> 1  head-office  本社メール  POP3  995 TLS  465 TLS
|
|
|
|
|
|
|
|
|
|
|
|                        ┌─ テストメールの送信 ─────────────────────────────────────────────────┐
|                        │ 実際にメールを送信します。送信元と送信先のメールアドレスを入力してく │
|                        │ ださい。                                                             │
|                        │                                                                      │
|                        │ 送信元メールアドレス [taro@example.co.jp                           ] │
|                        │ 送信先メールアドレス [taro@example.co.jp                           ] │
|                        │>[ ] 受信側に届くか確認する Space                                     │
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
| 受信: pop.example.co.jp  送信: smtp.example.co.jp
| メールサーバーID 1（CSV用）、アカウント0件
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
key Space
key Down
key Space
screen
| mailsetup                                                    settings.json  ja
| [1 メールサーバー] 2 アカウント 3 メール通知 4 OAuth認可 5 プロバイダー 6 移行
|  #  コード       名前        受信           送信     診断
|> 1  head-office  本社メール  POP3  995 TLS  465 TLS
|
|
|
|    ┌─ テストメールの送信 ─────────────────────────────────────────────────┐
|    │ 実際にメールを送信します。送信元と送信先のメールアドレスを入力してく │
|    │ ださい。                                                             │
|    │                                                                      │
|    │ 送信元メールアドレス [taro@example.co.jp                           ] │
|    │ 送信先メールアドレス [taro@example.co.jp                           ] │
|    │ [x] 受信側に届くか確認する                                           │
|    │>[x] 確認後に受信側から削除する Space                                 │
|    └──────────────────────────────────────────────────────────────────────┘
|
|
|
| 受信: pop.example.co.jp  送信: smtp.example.co.jp
| メールサーバーID 1（CSV用）、アカウント0件
| 今回はまだ診断していません。
|
| Enter 決定  Esc 取消  Ctrl-G ヘルプ
key Up
key Space
key Down
key Space
key Enter
type taro@example.co.jp
key Enter
type secret
key Enter
! check 1 message round-trip remove send smtp.example.co.jp 465 TLS user taro@example.co.jp from taro@example.co.jp to taro@example.co.jp
event stage send resolve ok 3
event stage send connect ok 3
event stage send tls ok 25 version=TLSv1.3
event stage send greeting ok 3
event stage send capability ok 3
event stage send auth ok 3 mechanism=PLAIN
event stage send envelope ok 3
event stage send message ok 73 reply="250 2.0.0 Ok: queued as 4F1"
event stage send quit ok 1
event stage send arrival running
event log receive note "Looking for the test mail, try 1"
screens
~24x80
| mailsetup  診断: head-office                                 settings.json  ja
| 送信 ...                                                    14:00:00から診断中
| 送信
| OK   名前解決       3 ms
| OK   接続           3 ms
| OK   TLS           25 ms TLSv1.3
| OK   応答バナー     3 ms
| OK   機能一覧       3 ms
| OK   認証           3 ms PLAIN
| OK   宛先確認       3 ms
| OK   メール送信    73 ms 250 2.0.0 Ok: queued as 4F1
| ...  到着確認        0秒
| OK   終了           1 ms
| ──────────────────────────────────────────────────────────────────────────────
| 送信しました: 250 2.0.0 Ok: queued as 4F1
| 受信側に届くのを確認しています（最長120秒）。Escでやめます。                  v
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000 R   Looking for the test mail, try 1
|
|
|
|
| c 再診断  t 試験送信  Tab ログへ  e 変更  Esc 取消  / 検索  \ ログ  ? ヘルプ
~10x40
| mailsetup  診断: head-office
| 送信 ...            14:00:00から診断中
| OK   宛先確認       3 ms              ^
| OK   メール送信    73 ms 250 2.0.0 Ok…
| ...  到着確認        0秒              v
|─ ログ ──────────────── すべて  追従中 ─
|     head-office: 接続診断を開始します
| R   Looking for the test mail, try 1
|
| c 再診断  t 試験送信  e 変更  ? ヘルプ
~40x120
| mailsetup  診断: head-office                                                                         settings.json  ja
| 送信 ...                                                                                            14:00:00から診断中
| 送信
| OK   名前解決       3 ms
| OK   接続           3 ms
| OK   TLS           25 ms TLSv1.3
| OK   応答バナー     3 ms
| OK   機能一覧       3 ms
| OK   認証           3 ms PLAIN
| OK   宛先確認       3 ms
| OK   メール送信    73 ms 250 2.0.0 Ok: queued as 4F1
| ...  到着確認        0秒
| OK   終了           1 ms
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 送信しました: 250 2.0.0 Ok: queued as 4F1
| 受信側に届くのを確認しています（最長120秒）。Escでやめます。
| 診断結果は、判明しだいここに表示されます。
|
|
|
|
|
|
|
|─ ログ ──────────────────────────────────────────────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000 R   Looking for the test mail, try 1
|
|
|
|
|
|
|
|
|
|
|
|
| c 再診断  t 試験送信  Tab ログへ  e 変更  Esc 取消  / 検索  s ログ保存  \ ログ  ? ヘルプ  q 終了
time +7.3
screen
| mailsetup  診断: head-office                                 settings.json  ja
| 送信 ...                                                    14:00:00から診断中
| 送信
| OK   名前解決       3 ms
| OK   接続           3 ms
| OK   TLS           25 ms TLSv1.3
| OK   応答バナー     3 ms
| OK   機能一覧       3 ms
| OK   認証           3 ms PLAIN
| OK   宛先確認       3 ms
| OK   メール送信    73 ms 250 2.0.0 Ok: queued as 4F1
| ...  到着確認        7秒
| OK   終了           1 ms
| ──────────────────────────────────────────────────────────────────────────────
| 送信しました: 250 2.0.0 Ok: queued as 4F1
| 受信側に届くのを確認しています（最長120秒）。Escでやめます。                  v
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000 R   Looking for the test mail, try 1
|
|
|
|
| c 再診断  t 試験送信  Tab ログへ  e 変更  Esc 取消  / 検索  \ ログ  ? ヘルプ
time +5.1
screen
| mailsetup  診断: head-office                                 settings.json  ja
| 送信 ...                                                    14:00:00から診断中
| 送信
| OK   名前解決       3 ms
| OK   接続           3 ms
| OK   TLS           25 ms TLSv1.3
| OK   応答バナー     3 ms
| OK   機能一覧       3 ms
| OK   認証           3 ms PLAIN
| OK   宛先確認       3 ms
| OK   メール送信    73 ms 250 2.0.0 Ok: queued as 4F1
| ...  到着確認       12秒
| OK   終了           1 ms
| ──────────────────────────────────────────────────────────────────────────────
| 送信しました: 250 2.0.0 Ok: queued as 4F1
| 受信側に届くのを確認しています（最長120秒）。Escでやめます。                  v
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000 R   Looking for the test mail, try 1
|
|
|
|
| c 再診断  t 試験送信  Tab ログへ  e 変更  Esc 取消  / 検索  \ ログ  ? ヘルプ
event finding send arrival mail-arrived "" seconds=12.4 where=INBOX
event stage send arrival ok 12400 tries=4 seconds=12.4 hops=3 path="client.example.co.jp smtp.example.co.jp mx.example.co.jp pop.example.co.jp" authentication="mx.example.co.jp; dkim=pass header.d=example.co.jp; spf=pass smtp.mailfrom=taro@example.co.jp; dmarc=pass (p=none) header.from=example.co.jp" removed=true
event result send ok 12500
event result ok 12500
screens
~24x80
| mailsetup  診断: head-office                                 settings.json  ja
| 送信 OK 12.5秒                                                        たった今
| OK   認証           3 ms PLAIN                                                ^
| OK   宛先確認       3 ms
| OK   メール送信    73 ms 250 2.0.0 Ok: queued as 4F1
| OK   到着確認     12.4秒 経由したサーバー: 3
| OK   終了           1 ms
| ──────────────────────────────────────────────────────────────────────────────
| 送信しました: 250 2.0.0 Ok: queued as 4F1
| メールボックスから削除しました。
| 経路: client.example.co.jp > smtp.example.co.jp > mx.example.co.jp >
| pop.example.co.jp
| Authentication-Results: mx.example.co.jp; dkim=pass header.d=example.co.jp;
| spf=pass smtp.mailfrom=taro@example.co.jp; dmarc=pass (p=none)
| header.from=example.co.jp
|>1  送信: テストメールは12.4秒後にINBOXに届きました。
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000 R   Looking for the test mail, try 1
|
|
|
|
| c 再診断  t 試験送信  Tab ログへ  e 変更  Esc 戻る  / 検索  x 報告書  ? ヘルプ
~10x40
| mailsetup  診断: head-office
| 送信 OK 12.5秒                たった今
| header.from=example.co.jp             ^
|>1  送信: テストメールは12.4秒後にINBOX
|    に届きました。
|─ ログ ──────────────── すべて  追従中 ─
|     head-office: 接続診断を開始します
| R   Looking for the test mail, try 1
|
| c 再診断  t 試験送信  e 変更  ? ヘルプ
~40x120
| mailsetup  診断: head-office                                                                         settings.json  ja
| 送信 OK 12.5秒                                                                                                たった今
| 送信
| OK   名前解決       3 ms
| OK   接続           3 ms
| OK   TLS           25 ms TLSv1.3
| OK   応答バナー     3 ms
| OK   機能一覧       3 ms
| OK   認証           3 ms PLAIN
| OK   宛先確認       3 ms
| OK   メール送信    73 ms 250 2.0.0 Ok: queued as 4F1
| OK   到着確認     12.4秒 経由したサーバー: 3
| OK   終了           1 ms
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 送信しました: 250 2.0.0 Ok: queued as 4F1
| メールボックスから削除しました。
| 経路: client.example.co.jp > smtp.example.co.jp > mx.example.co.jp > pop.example.co.jp
| Authentication-Results: mx.example.co.jp; dkim=pass header.d=example.co.jp; spf=pass smtp.mailfrom=taro@example.co.jp;
| dmarc=pass (p=none) header.from=example.co.jp
|>1  送信: テストメールは12.4秒後にINBOXに届きました。
|
|
|
|
|─ ログ ──────────────────────────────────────────────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000 R   Looking for the test mail, try 1
|
|
|
|
|
|
|
|
|
|
|
|
| c 再診断  t 試験送信  Tab ログへ  e 変更  Esc 戻る  / 検索  s ログ保存  x 報告書  \ ログ  ? ヘルプ  q 終了
size 10x40
key Up
key Up
key Up
key Up
screen
| mailsetup  診断: head-office
| 送信 OK 12.5秒                たった今
| mx.example.co.jp; dkim=pass           ^
| header.d=example.co.jp; spf=pass
| smtp.mailfrom=taro@example.co.jp;     v
|─ ログ ──────────────── すべて  追従中 ─
|     head-office: 接続診断を開始します
| R   Looking for the test mail, try 1
|
| c 再診断  t 試験送信  e 変更  ? ヘルプ
key Up
key Up
key Up
screen
| mailsetup  診断: head-office
| 送信 OK 12.5秒                たった今
| smtp.example.co.jp > mx.example.co.jp ^
| > pop.example.co.jp
| Authentication-Results:               v
|─ ログ ──────────────── すべて  追従中 ─
|     head-office: 接続診断を開始します
| R   Looking for the test mail, try 1
|
| c 再診断  t 試験送信  e 変更  ? ヘルプ
size 24x80
# It does not come.
key t
key Enter
key Down
key Space
key Enter
! check 2 message round-trip send smtp.example.co.jp 465 TLS user taro@example.co.jp from taro@example.co.jp to taro@example.co.jp
event stage send message ok 73 reply="250 2.0.0 Ok: queued as 4F2"
event stage send arrival running
event log receive note "Looking for the test mail, try 1"
event finding send arrival mail-not-arrived "-ERR [AUTH] no" seconds=120 user=taro@example.co.jp to=taro@example.co.jp
event stage send arrival fail 120000 tries=14 reason="The mailbox could not be looked into: Nothing answers."
event stage send quit ok 1
event result send fail 12500
event result fail 12500
screens
~24x80
| mailsetup  診断: head-office                                 settings.json  ja
| 送信 失敗 12.5秒                                                      たった今
| OK   メール送信    73 ms 250 2.0.0 Ok: queued as 4F2                          ^
| 失敗 到着確認    120.0秒 The mailbox could not be looked into: Nothing answer…
| OK   終了           1 ms
| ──────────────────────────────────────────────────────────────────────────────
| 送信しました: 250 2.0.0 Ok: queued as 4F2
| The mailbox could not be looked into: Nothing answers.
|>1  送信: サーバーはtaro@example.co.jp宛てのテストメールを受け付けましたが、120
|    秒以内にtaro@example.co.jpのメールボックスには届きませんでした。
|    taro@example.co.jp宛てのメールがtaro@example.co.jpのメールボックスに届くこ
|    とが前提です。確認するのはINBOXだけです。迷惑メールフォルダーを確認し、しば
|    らくしてからもう一度確認してください。途中のフィルターやグレイリストで遅れ
|    ている場合があります。行き先は送信メールサーバーのログで分かります。
|    < -ERR [AUTH] no
|    時間をおくと解消することがあります。しばらくしてから再診断してください。
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000 R   Looking for the test mail, try 1
| 14:00:12.400     head-office: 接続診断を開始します
| 14:00:12.400 R   Looking for the test mail, try 1
|
|
| c 再診断  t 試験送信  Tab ログへ  e 変更  Esc 戻る  / 検索  x 報告書  ? ヘルプ
~10x40
| mailsetup  診断: head-office
| 送信 失敗 12.5秒              たった今
|>1  送信: サーバーはtaro@example.co.jp ^
|    宛てのテストメールを受け付けました
|    が、120秒以内にtaro@example.co.jpのv
|─ ログ ──────────────── すべて  追従中 ─
|     head-office: 接続診断を開始します
| R   Looking for the test mail, try 1
|
| c 再診断  t 試験送信  e 変更  ? ヘルプ
~40x120
| mailsetup  診断: head-office                                                                         settings.json  ja
| 送信 失敗 12.5秒                                                                                              たった今
| 送信
|      名前解決
|      接続
|      TLS
|      応答バナー
|      機能一覧
|      認証
|      宛先確認
| OK   メール送信    73 ms 250 2.0.0 Ok: queued as 4F2
| 失敗 到着確認    120.0秒 The mailbox could not be looked into: Nothing answers.
| OK   終了           1 ms
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 送信しました: 250 2.0.0 Ok: queued as 4F2
| The mailbox could not be looked into: Nothing answers.
|>1  送信: サーバーはtaro@example.co.jp宛てのテストメールを受け付けましたが、120秒以内にtaro@example.co.jpのメールボック
|    スには届きませんでした。
|    taro@example.co.jp宛てのメールがtaro@example.co.jpのメールボックスに届くことが前提です。確認するのはINBOXだけです。
|    迷惑メールフォルダーを確認し、しばらくしてからもう一度確認してください。途中のフィルターやグレイリストで遅れている
|    場合があります。行き先は送信メールサーバーのログで分かります。
|    < -ERR [AUTH] no
|    時間をおくと解消することがあります。しばらくしてから再診断してください。
|
|─ ログ ──────────────────────────────────────────────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000 R   Looking for the test mail, try 1
| 14:00:12.400     head-office: 接続診断を開始します
| 14:00:12.400 R   Looking for the test mail, try 1
|
|
|
|
|
|
|
|
|
|
| c 再診断  t 試験送信  Tab ログへ  e 変更  Esc 戻る  / 検索  s ログ保存  x 報告書  \ ログ  ? ヘルプ  q 終了
# It is given up.
key t
key Enter
key Down
key Space
key Enter
! check 3 message round-trip send smtp.example.co.jp 465 TLS user taro@example.co.jp from taro@example.co.jp to taro@example.co.jp
event stage send message ok 73 reply="250 2.0.0 Ok: queued as 4F3"
event stage send arrival running
key Esc
! cancel 3
event stage send arrival skip 0 reason="The mail was sent; it was not looked for to the end."
event finding send arrival cancelled ""
event result send skip 12500
event result skip 12500
screen
| mailsetup  診断: head-office                                 settings.json  ja
| 送信 省略 12.5秒                                                      たった今
| 送信
| OK   メール送信    73 ms 250 2.0.0 Ok: queued as 4F3
| ──────────────────────────────────────────────────────────────────────────────
| 送信しました: 250 2.0.0 Ok: queued as 4F3
| The mail was sent; it was not looked for to the end.
|>1  送信: 接続診断は完了前に中止されました。
|
|
|
|
|
|
|
|
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000 R   Looking for the test mail, try 1
| 14:00:12.400     head-office: 接続診断を開始します
| 14:00:12.400 R   Looking for the test mail, try 1
| 14:00:12.400     head-office: 接続診断を開始します
| 接続診断を中止しました。
| c 再診断  t 試験送信  Tab ログへ  e 変更  Esc 戻る  / 検索  x 報告書  ? ヘルプ
