# What is different from the last good check, and fixes one after the other: before and after (in Japanese).
lang ja
size 24x80
server code=head-office name=本社メール receive.host=pop.example.co.jp receive.encryption=starttls receive.port=110 send.host=smtp.example.co.jp
load
key c
type taro
key Enter
type secret
key Enter
! check 1 receive pop.example.co.jp POP3  110 STARTTLS send smtp.example.co.jp 465 TLS user taro
key \
event stage receive resolve ok 3 addresses=203.0.113.7
event stage receive connect ok 11 address=203.0.113.7
event stage receive greeting ok 12
event finding receive resolve changed-address "" date=2026-11-01 gone=198.51.100.4 now=203.0.113.7
event finding receive capability starttls-not-offered ""
event stage receive capability fail 12
event finding receive capability starttls-gone "" date=2026-11-01
event result receive fail 40
event finding send tls changed-key "" date=2026-11-01 before=00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff now=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100 names=smtp.example.co.jp issuer="CN=Other CA"
event finding send tls tls-lowered "" date=2026-11-01 before=TLSv1.3 now=TLSv1.2
event finding send capability changed-mechanisms "" date=2026-11-01 gone=CRAM-MD5 new=nothing now="PLAIN LOGIN"
event stage send tls ok 30 version=TLSv1.2
event result send warn 90
event result fail 90
screens
~24x80
| mailsetup  診断: head-office                                 settings.json  ja
| 受信 失敗 40 ms   送信 !! 90 ms                                       たった今
| 受信                                    送信
| OK   名前解決       3 ms 203.0.113.7    OK   TLS           30 ms TLSv1.2
| OK   接続          11 ms 203.0.113.7
| OK   応答バナー    12 ms
| 失敗 機能一覧      12 ms
| ──────────────────────────────────────────────────────────────────────────────
|>1  受信: サーバーは110番ポートでSTARTTLSに対応していません。
|    995番ポートでTLSを使用してください。以前はSTARTTLSを使用できていた場合、経
|    路上の第三者がSTARTTLSの通知を取り除いている可能性があります。
|    [f] 「暗号化通信: TLS、ポート番号: 995」に変更して再診断
| 2  受信: サーバーは2026-11-01にはSTARTTLSを提供していましたが、現在は提供して
|    いません。
|    暗号化通信を無効にしないでください。途中のだれかがSTARTTLSの提示を取り除い
|    ている恐れがあります。別のネットワークから診断するか、ポート番号995のTLSを
|    使用してください。
|    「暗号化通信: TLS、ポート番号: 995」に変更して再診断
| 3  送信: サーバーの公開鍵が2026-11-01の診断から変わりました。証明書の名前は
|    smtp.example.co.jp、発行者はCN=Other CAです。以前の鍵:
|    00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff。今回の鍵:
|    ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100。         v
|
| f 修正  c 再診断  t 試験送信  e 変更  Esc 戻る  / 検索  s ログ保存  ? ヘルプ
~10x40
| mailsetup  診断: head-office
| 受信 失敗 40 ms   送信 !! 90 ms
|>1  受信: サーバーは110番ポートで      ^
|    STARTTLSに対応していません。
|    995番ポートでTLSを使用してくださ
|    い。以前はSTARTTLSを使用できていた
|    場合、経路上の第三者がSTARTTLSの通
|    知を取り除いている可能性がありま   v
|
| f 修正  c 再診断  t 試験送信  ? ヘルプ
~40x120
| mailsetup  診断: head-office                                                                         settings.json  ja
| 受信 失敗 40 ms   送信 !! 90 ms                                                                               たった今
| 受信                                                        送信
| OK   名前解決       3 ms 203.0.113.7                             名前解決
| OK   接続          11 ms 203.0.113.7                             接続
| OK   応答バナー    12 ms                                    OK   TLS           30 ms TLSv1.2
| 失敗 機能一覧      12 ms                                         応答バナー
|      TLS                                                         機能一覧
|      認証                                                        認証
|      受信箱                                                      宛先確認
|      終了                                                        終了
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|>1  受信: サーバーは110番ポートでSTARTTLSに対応していません。
|    995番ポートでTLSを使用してください。以前はSTARTTLSを使用できていた場合、経路上の第三者がSTARTTLSの通知を取り除いて
|    いる可能性があります。
|    [f] 「暗号化通信: TLS、ポート番号: 995」に変更して再診断
| 2  受信: サーバーは2026-11-01にはSTARTTLSを提供していましたが、現在は提供していません。
|    暗号化通信を無効にしないでください。途中のだれかがSTARTTLSの提示を取り除いている恐れがあります。別のネットワークか
|    ら診断するか、ポート番号995のTLSを使用してください。
|    「暗号化通信: TLS、ポート番号: 995」に変更して再診断
| 3  送信: サーバーの公開鍵が2026-11-01の診断から変わりました。証明書の名前はsmtp.example.co.jp、発行者はCN=Other CAで
|    す。以前の鍵: 00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff。今回の鍵:
|    ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100。
|    証明書の更新に伴って公開鍵が変わることはよくあります。更新した覚えがなければ、だれかがサーバーになりすましている恐
|    れがあるため、サーバーの管理者に確認してください。
| 4  送信: 暗号化通信のバージョンが、2026-11-01のTLSv1.3から、より古いTLSv1.2に下がりました。
|    サーバーの管理者に理由を確認してください。途中の機器が暗号化通信に割り込んでいる恐れがあります。
| 5  受信: pop.example.co.jpのIPアドレスが2026-11-01の診断から変わりました。以前: 198.51.100.4。今回: 203.0.113.7。
| 6  送信: サーバーの認証方式が2026-11-01の診断から変わりました。なくなったもの: CRAM-MD5。新しいもの: nothing。現在の認
|    証方式: PLAIN LOGIN。
|
|
|
|
|
|
|
|
|
| f 修正  c 再診断  t 試験送信  e 変更  Esc 戻る  / 検索  s ログ保存  x 報告書  \ ログ  ? ヘルプ  q 終了
key 2
screen
| mailsetup  診断: head-office                                 settings.json  ja
| 受信 失敗 40 ms   送信 !! 90 ms                                       たった今
| 受信                                    送信
| OK   名前解決       3 ms 203.0.113.7    OK   TLS           30 ms TLSv1.2
| OK   接続          11 ms 203.0.113.7
| OK   応答バナー    12 ms
| 失敗 機能一覧      12 ms
| ──────────────────────────────────────────────────────────────────────────────
| 1  受信: サーバーは110番ポートでSTARTTLSに対応していません。
|    995番ポートでTLSを使用してください。以前はSTARTTLSを使用できていた場合、経
|    路上の第三者がSTARTTLSの通知を取り除いている可能性があります。
|    「暗号化通信: TLS、ポート番号: 995」に変更して再診断
|>2  受信: サーバーは2026-11-01にはSTARTTLSを提供していましたが、現在は提供して
|    いません。
|    暗号化通信を無効にしないでください。途中のだれかがSTARTTLSの提示を取り除い
|    ている恐れがあります。別のネットワークから診断するか、ポート番号995のTLSを
|    使用してください。
|    [f] 「暗号化通信: TLS、ポート番号: 995」に変更して再診断
| 3  送信: サーバーの公開鍵が2026-11-01の診断から変わりました。証明書の名前は
|    smtp.example.co.jp、発行者はCN=Other CAです。以前の鍵:
|    00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff。今回の鍵:
|    ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100。         v
|
| f 修正  c 再診断  t 試験送信  e 変更  Esc 戻る  / 検索  s ログ保存  ? ヘルプ
key 3
screens
~24x80
| mailsetup  診断: head-office                                 settings.json  ja
| 受信 失敗 40 ms   送信 !! 90 ms                                       たった今
| 失敗 機能一覧      12 ms                                                      ^
| ──────────────────────────────────────────────────────────────────────────────
| 1  受信: サーバーは110番ポートでSTARTTLSに対応していません。
|    995番ポートでTLSを使用してください。以前はSTARTTLSを使用できていた場合、経
|    路上の第三者がSTARTTLSの通知を取り除いている可能性があります。
|    「暗号化通信: TLS、ポート番号: 995」に変更して再診断
| 2  受信: サーバーは2026-11-01にはSTARTTLSを提供していましたが、現在は提供して
|    いません。
|    暗号化通信を無効にしないでください。途中のだれかがSTARTTLSの提示を取り除い
|    ている恐れがあります。別のネットワークから診断するか、ポート番号995のTLSを
|    使用してください。
|    「暗号化通信: TLS、ポート番号: 995」に変更して再診断
|>3  送信: サーバーの公開鍵が2026-11-01の診断から変わりました。証明書の名前は
|    smtp.example.co.jp、発行者はCN=Other CAです。以前の鍵:
|    00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff。今回の鍵:
|    ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100。
|    証明書の更新に伴って公開鍵が変わることはよくあります。更新した覚えがなけれ
|    ば、だれかがサーバーになりすましている恐れがあるため、サーバーの管理者に確
|    認してください。
|    原因を確認してもらってから、再診断してください。                           v
|
| c 再診断  t 試験送信  e 変更  Esc 戻る  / 検索  s ログ保存  x 報告書  ? ヘルプ
~10x40
| mailsetup  診断: head-office
| 受信 失敗 40 ms   送信 !! 90 ms
|>3  送信: サーバーの公開鍵が2026-11-01 ^
|    の診断から変わりました。証明書の名
|    前はsmtp.example.co.jp、発行者は
|    CN=Other CAです。以前の鍵:
|    00112233445566778899aabbccddeeff001
|    12233445566778899aabbccddeeff。今回v
|
| c 再診断  t 試験送信  e 変更  ? ヘルプ
~40x120
| mailsetup  診断: head-office                                                                         settings.json  ja
| 受信 失敗 40 ms   送信 !! 90 ms                                                                               たった今
| 受信                                                        送信
| OK   名前解決       3 ms 203.0.113.7                             名前解決
| OK   接続          11 ms 203.0.113.7                             接続
| OK   応答バナー    12 ms                                    OK   TLS           30 ms TLSv1.2
| 失敗 機能一覧      12 ms                                         応答バナー
|      TLS                                                         機能一覧
|      認証                                                        認証
|      受信箱                                                      宛先確認
|      終了                                                        終了
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 1  受信: サーバーは110番ポートでSTARTTLSに対応していません。
|    995番ポートでTLSを使用してください。以前はSTARTTLSを使用できていた場合、経路上の第三者がSTARTTLSの通知を取り除いて
|    いる可能性があります。
|    「暗号化通信: TLS、ポート番号: 995」に変更して再診断
| 2  受信: サーバーは2026-11-01にはSTARTTLSを提供していましたが、現在は提供していません。
|    暗号化通信を無効にしないでください。途中のだれかがSTARTTLSの提示を取り除いている恐れがあります。別のネットワークか
|    ら診断するか、ポート番号995のTLSを使用してください。
|    「暗号化通信: TLS、ポート番号: 995」に変更して再診断
|>3  送信: サーバーの公開鍵が2026-11-01の診断から変わりました。証明書の名前はsmtp.example.co.jp、発行者はCN=Other CAで
|    す。以前の鍵: 00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff。今回の鍵:
|    ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100。
|    証明書の更新に伴って公開鍵が変わることはよくあります。更新した覚えがなければ、だれかがサーバーになりすましている恐
|    れがあるため、サーバーの管理者に確認してください。
|    原因を確認してもらってから、再診断してください。
| 4  送信: 暗号化通信のバージョンが、2026-11-01のTLSv1.3から、より古いTLSv1.2に下がりました。
|    サーバーの管理者に理由を確認してください。途中の機器が暗号化通信に割り込んでいる恐れがあります。
| 5  受信: pop.example.co.jpのIPアドレスが2026-11-01の診断から変わりました。以前: 198.51.100.4。今回: 203.0.113.7。
| 6  送信: サーバーの認証方式が2026-11-01の診断から変わりました。なくなったもの: CRAM-MD5。新しいもの: nothing。現在の認
|    証方式: PLAIN LOGIN。
|
|
|
|
|
|
|
|
| c 再診断  t 試験送信  e 変更  Esc 戻る  / 検索  s ログ保存  x 報告書  \ ログ  ? ヘルプ  q 終了
size 10x40
key Space
screen
| mailsetup  診断: head-office
| 受信 失敗 40 ms   送信 !! 90 ms
|    の鍵:                              ^
|    ffeeddccbbaa99887766554433221100ffe
|    eddccbbaa99887766554433221100。
|    証明書の更新に伴って公開鍵が変わる
|    ことはよくあります。更新した覚えが
|    なければ、だれかがサーバーになりす v
|
| c 再診断  t 試験送信  e 変更  ? ヘルプ
key Space
screen
| mailsetup  診断: head-office
| 受信 失敗 40 ms   送信 !! 90 ms
|    ことはよくあります。更新した覚えが ^
|    なければ、だれかがサーバーになりす
|    ましている恐れがあるため、サーバー
|    の管理者に確認してください。
|    原因を確認してもらってから、再診断
|    してください。                     v
|
| c 再診断  t 試験送信  e 変更  ? ヘルプ
size 24x80
# The first fix does not help: the next one is made to what it left.
key 1 f
! check 2 receive pop.example.co.jp POP3  995 TLS send smtp.example.co.jp 465 TLS user taro
screen
| mailsetup  診断: head-office                        [未保存] settings.json  ja
| 受信 ... （前回: 失敗）   送信 ... （前回: !!）             14:00:00から診断中
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
| 変更した設定(未保存): 受信: ポート番号: 110 → 995、受信: 暗号化通信: STARTTLS
| → TLS
| 診断結果は、判明しだいここに表示されます。
|
|
|
|
|
|
|
| 設定を変更しました（未保存）。uキーで元に戻し、Ctrl-Sで保存します。
| u 元に戻す  c 再診断  t 試験送信  e 変更  Esc 取消  / 検索  \ ログ  ? ヘルプ
check 2
event stage receive connect ok 4
event finding receive tls certificate-self-signed "self-signed certificate" spki=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100
event stage receive tls fail 4
event stage receive capability skip
event result receive fail 4
event stage send tls ok 30 version=TLSv1.3
event stage send capability ok 9
event result send ok 90
event result fail 90
screens
~24x80
| mailsetup  診断: head-office                        [未保存] settings.json  ja
| 受信 失敗 4 ms   送信 OK 90 ms（前回: !!）                            たった今
| 受信                                    送信
|      名前解決                                名前解決
| OK   接続           4 ms                     接続
| 失敗 TLS            4 ms                OK   TLS           30 ms TLSv1.3
|      応答バナー                              応答バナー
| 省略 機能一覧                           OK   機能一覧       9 ms
|      認証                                    認証
|      受信箱                                  宛先確認
|      終了                                    終了
| ──────────────────────────────────────────────────────────────────────────────
| 変更した設定(未保存): 受信: ポート番号: 110 → 995、受信: 暗号化通信: STARTTLS
| → TLS
|>1  受信: サーバーの証明書は自己署名です。認証局による保証はありません。
|    サーバーの管理者から知らされた値と公開鍵を照合してから固定するか、この証明
|    書をプライベートCAに指定してください。
|    < self-signed certificate
|    [f] 「証明書: 公開鍵を固定する、固定する公開鍵:
|        ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100」に変
|        更して再診断
|
| 設定を変更しました（未保存）。uキーで元に戻し、Ctrl-Sで保存します。
| f 修正  u 元に戻す  c 再診断  t 試験送信  e 変更  Esc 戻る  / 検索  ? ヘルプ
~10x40
| mailsetup  診断: head-office  [未保存]
| 受信 失敗 4 ms   送信 OK 90 ms（前回: …
|>1  受信: サーバーの証明書は自己署名で ^
|    す。認証局による保証はありません。
|    サーバーの管理者から知らされた値と
|    公開鍵を照合してから固定するか、こ
|    の証明書をプライベートCAに指定して
| 設定を変更しました（未保存）。uキーで
| 元に戻し、Ctrl-Sで保存します。
| f 修正  u 元に戻す  c 再診断  ? ヘルプ
~40x120
| mailsetup  診断: head-office                                                                [未保存] settings.json  ja
| 受信 失敗 4 ms   送信 OK 90 ms（前回: !!）                                                                    たった今
| 受信                                                        送信
|      名前解決                                                    名前解決
| OK   接続           4 ms                                         接続
| 失敗 TLS            4 ms                                    OK   TLS           30 ms TLSv1.3
|      応答バナー                                                  応答バナー
| 省略 機能一覧                                               OK   機能一覧       9 ms
|      認証                                                        認証
|      受信箱                                                      宛先確認
|      終了                                                        終了
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 変更した設定(未保存): 受信: ポート番号: 110 → 995、受信: 暗号化通信: STARTTLS → TLS
|>1  受信: サーバーの証明書は自己署名です。認証局による保証はありません。
|    サーバーの管理者から知らされた値と公開鍵を照合してから固定するか、この証明書をプライベートCAに指定してください。
|    < self-signed certificate
|    [f] 「証明書: 公開鍵を固定する、固定する公開鍵: ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100」
|        に変更して再診断
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| 設定を変更しました（未保存）。uキーで元に戻し、Ctrl-Sで保存します。
| f 修正  u 元に戻す  c 再診断  t 試験送信  e 変更  Esc 戻る  / 検索  s ログ保存  x 報告書  Ctrl-S 保存  ? ヘルプ
key f
! check 3 receive pop.example.co.jp POP3  995 TLS send smtp.example.co.jp 465 TLS user taro
screen
| mailsetup  診断: head-office                        [未保存] settings.json  ja
| 受信 ... （前回: 失敗）   送信 ... （前回: OK）             14:00:00から診断中
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
| 変更した設定(未保存): 受信: 証明書: 検証する → 公開鍵を固定する、受信: 固定す
| る公開鍵: 空 →
| ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100
| 診断結果は、判明しだいここに表示されます。
|
|
|
|
|
|
| 設定を変更しました（未保存）。uキーで元に戻し、Ctrl-Sで保存します。
| u 元に戻す  c 再診断  t 試験送信  e 変更  Esc 取消  / 検索  \ ログ  ? ヘルプ
check 3
event stage receive connect ok 4
event stage receive tls ok 5 version=TLSv1.3
event stage receive greeting ok 4
event stage receive capability ok 4
event result receive ok 40
event result send ok 90
event result ok 90
screens
~24x80
| mailsetup  診断: head-office                        [未保存] settings.json  ja
| 受信 OK 40 ms（前回: 失敗）   送信 OK 90 ms                           たった今
| 受信                                    送信
|      名前解決                                名前解決
| OK   接続           4 ms                     接続
| OK   TLS            5 ms （前回: 失敗…       TLS
| OK   応答バナー     4 ms                     応答バナー
| OK   機能一覧       4 ms                     機能一覧
|      認証                                    認証
|      受信箱                                  宛先確認
|      終了                                    終了
| ──────────────────────────────────────────────────────────────────────────────
| 変更した設定(未保存): 受信: 証明書: 検証する → 公開鍵を固定する、受信: 固定す
| る公開鍵: 空 →
| ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100
| 解消した問題: サーバーの証明書は自己署名です。認証局による保証はありません。
| 変更が必要な問題は見つかりませんでした。
|
|
|
|
|
| 設定を変更しました（未保存）。uキーで元に戻し、Ctrl-Sで保存します。
| u 元に戻す  c 再診断  t 試験送信  e 変更  Esc 戻る  / 検索  x 報告書  ? ヘルプ
~10x40
| mailsetup  診断: head-office  [未保存]
| 受信 OK 40 ms（前回: 失敗）   送信 OK …
| 受信
| OK   接続           4 ms
| OK   TLS            5 ms （前回: 失敗…
| OK   応答バナー     4 ms
| OK   機能一覧       4 ms
| 設定を変更しました（未保存）。uキーで
| 元に戻し、Ctrl-Sで保存します。
| u 元に戻す  c 再診断  e 変更  ? ヘルプ
~40x120
| mailsetup  診断: head-office                                                                [未保存] settings.json  ja
| 受信 OK 40 ms（前回: 失敗）   送信 OK 90 ms                                                                   たった今
| 受信                                                        送信
|      名前解決                                                    名前解決
| OK   接続           4 ms                                         接続
| OK   TLS            5 ms （前回: 失敗）TLSv1.3                   TLS
| OK   応答バナー     4 ms                                         応答バナー
| OK   機能一覧       4 ms                                         機能一覧
|      認証                                                        認証
|      受信箱                                                      宛先確認
|      終了                                                        終了
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 変更した設定(未保存): 受信: 証明書: 検証する → 公開鍵を固定する、受信: 固定する公開鍵: 空 →
| ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100
| 解消した問題: サーバーの証明書は自己署名です。認証局による保証はありません。
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
|
|
|
|
|
|
|
|
|
|
|
|
|
| 設定を変更しました（未保存）。uキーで元に戻し、Ctrl-Sで保存します。
| u 元に戻す  c 再診断  t 試験送信  e 変更  Esc 戻る  / 検索  s ログ保存  x 報告書  Ctrl-S 保存  \ ログ  ? ヘルプ
key u
screen
| mailsetup  診断: head-office                        [未保存] settings.json  ja
| 受信 OK 40 ms   送信 OK 90 ms                                         たった今
| 受信                                    送信
|      名前解決                                名前解決
| OK   接続           4 ms                     接続
| OK   TLS            5 ms TLSv1.3             TLS
| OK   応答バナー     4 ms                     応答バナー
| OK   機能一覧       4 ms                     機能一覧
|      認証                                    認証
|      受信箱                                  宛先確認
|      終了                                    終了
| ──────────────────────────────────────────────────────────────────────────────
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
| 変更を取り消しました。cでもう一度診断します。uでその前の変更も取り消せます。
| u 元に戻す  c 再診断  t 試験送信  e 変更  Esc 戻る  / 検索  x 報告書  ? ヘルプ
key u
screen
| mailsetup  診断: head-office                                 settings.json  ja
| 受信 OK 40 ms   送信 OK 90 ms                                         たった今
| 受信                                    送信
|      名前解決                                名前解決
| OK   接続           4 ms                     接続
| OK   TLS            5 ms TLSv1.3             TLS
| OK   応答バナー     4 ms                     応答バナー
| OK   機能一覧       4 ms                     機能一覧
|      認証                                    認証
|      受信箱                                  宛先確認
|      終了                                    終了
| ──────────────────────────────────────────────────────────────────────────────
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
| 変更を元に戻しました。cキーで再度診断します。
| c 再診断  t 試験送信  e 変更  Esc 戻る  / 検索  s ログ保存  x 報告書  ? ヘルプ
key u
screen
| mailsetup  診断: head-office                                 settings.json  ja
| 受信 OK 40 ms   送信 OK 90 ms                                         たった今
| 受信                                    送信
|      名前解決                                名前解決
| OK   接続           4 ms                     接続
| OK   TLS            5 ms TLSv1.3             TLS
| OK   応答バナー     4 ms                     応答バナー
| OK   機能一覧       4 ms                     機能一覧
|      認証                                    認証
|      受信箱                                  宛先確認
|      終了                                    終了
| ──────────────────────────────────────────────────────────────────────────────
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
| c 再診断  t 試験送信  e 変更  Esc 戻る  / 検索  s ログ保存  x 報告書  ? ヘルプ
