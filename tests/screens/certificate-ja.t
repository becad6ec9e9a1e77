# The certificate page: at which link the chain breaks and what would be right there, another host
# with one key, a key that is pinned, and one that is not the pinned one any more (in Japanese).
lang ja
size 24x80
server code=head-office name=Head receive.host=pop.example.jp send=none
server code=pinned name=Pinned receive.host=mail.example.jp receive.trust.verify=pin receive.trust.sha256=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221177 send=none
load
key Home c
type taro
key Enter
type secret
key Enter
! check 1 receive pop.example.jp POP3  995 TLS user taro
event stage receive resolve ok 3 addresses=203.0.113.7
event stage receive connect ok 11 address=203.0.113.7
certificate subject=CN=sv1.hoster.example.jp,O=Hoster issuer="CN=Hoster Intermediate" names="hoster.jp www.hoster.jp *.web.example.jp sv1.example.jp" not_before=2025-11-02T00:00:00Z not_after=2026-08-22T00:00:00Z days=203 key="RSA 2048" signature=sha256WithRSAEncryption sha256=00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff spki=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100 error="hostname mismatch" faults=name
certificate subject="CN=Hoster Intermediate" issuer="CN=Hoster Root" not_before=2020-01-01T00:00:00Z not_after=2026-01-22T00:00:00Z days=-9 key="EC P-256" signature=ecdsa-with-SHA256 sha256=1111111111111111111111111111111111111111111111111111111111111111 spki=2222222222222222222222222222222222222222222222222222222222222222 error="certificate has expired; unable to get local issuer certificate" faults="expired issuer"
event stage receive tls fail 25 version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 verified=false trust=full
event finding receive tls certificate-wrong-name "hostname mismatch" names="hoster.jp www.hoster.jp *.web.example.jp sv1.example.jp" name=sv1.example.jp
event result receive fail 44
event result fail 44
key \
screens
~24x80
| mailsetup  診断: head-office                                 settings.json  ja
| 受信 失敗 44 ms                                                       たった今
| 受信
| OK   名前解決       3 ms 203.0.113.7
| OK   接続          11 ms 203.0.113.7
| 失敗 TLS           25 ms TLSv1.3
|      応答バナー
|      機能一覧
|      認証
|      受信箱
|      終了
| ──────────────────────────────────────────────────────────────────────────────
|>1  受信: 証明書がpop.example.jpと一致しません。証明書に記載された名前:
|    hoster.jp www.hoster.jp *.web.example.jp sv1.example.jp
|    証明書に記載された名前がご利用のプロバイダーのものであれば、それをサーバー
|    名に指定してください。経路上の第三者が自分の証明書を提示している可能性もあ
|    ります。
|    < hostname mismatch
|    [f] 「受信メールサーバー名: sv1.example.jp」に変更して再診断
|
|
|
|
| f 修正  c 再診断  p 証明書  e 変更  Esc 戻る  / 検索  s ログ保存  ? ヘルプ
~10x40
| mailsetup  診断: head-office
| 受信 失敗 44 ms               たった今
|>1  受信: 証明書がpop.example.jpと一致 ^
|    しません。証明書に記載された名前:
|    hoster.jp www.hoster.jp
|    *.web.example.jp sv1.example.jp
|    証明書に記載された名前がご利用のプ
|    ロバイダーのものであれば、それを   v
|
| f 修正  c 再診断  p 証明書  ? ヘルプ
~40x120
| mailsetup  診断: head-office                                                                         settings.json  ja
| 受信 失敗 44 ms                                                                                               たった今
| 受信
| OK   名前解決       3 ms 203.0.113.7
| OK   接続          11 ms 203.0.113.7
| 失敗 TLS           25 ms TLSv1.3
|      応答バナー
|      機能一覧
|      認証
|      受信箱
|      終了
| ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|>1  受信: 証明書がpop.example.jpと一致しません。証明書に記載された名前: hoster.jp www.hoster.jp *.web.example.jp
|    sv1.example.jp
|    証明書に記載された名前がご利用のプロバイダーのものであれば、それをサーバー名に指定してください。経路上の第三者が自
|    分の証明書を提示している可能性もあります。
|    < hostname mismatch
|    [f] 「受信メールサーバー名: sv1.example.jp」に変更して再診断
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| f 修正  c 再診断  p 証明書  e 変更  Esc 戻る  / 検索  s ログ保存  x 報告書  \ ログ  ? ヘルプ  q 終了
key p
screens
~24x80
| mailsetup  証明書: head-office                               settings.json  ja
| サーバー       POP3  pop.example.jp:995
| 検証済み       いいえ（1, 2番目の証明書で失敗。下記の全2件中）
| TLSバージョン  TLSv1.3
| 暗号スイート   TLS_AES_256_GCM_SHA384
| ホスト候補   > sv1.example.jp
|                pop.web.example.jp
|                hoster.jp
|                www.hoster.jp
| ── ! 1  サーバー証明書 ───────────────────────────────────────────────────────
| 失敗箇所       pop.example.jpあてに発行された証明書ではありません。
| 発行先         CN=sv1.hoster.example.jp,O=Hoster
| 対象の名前     hoster.jp www.hoster.jp *.web.example.jp sv1.example.jp
| 発行者         CN=Hoster Intermediate
| 有効期間の開始 2025-11-02T00:00:00Z
| 有効期限       2026-08-22T00:00:00Z（残り203日）
| 鍵             RSA 2048
| 署名           sha256WithRSAEncryption
| 公開鍵         ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544
|                33221100
| SHA-256        00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899aabb v
| [f] sv1.example.jpを使用する  [p] このサーバーの公開鍵を固定
|
| f 変更適用  c 再診断  p 固定  e 変更  Esc 戻る  / 検索  s ログ保存  ? ヘルプ
~10x40
| mailsetup  証明書: head-office
| サーバー       POP3
|                pop.example.jp:995
| 検証済み       いいえ（1, 2番目の証明
|                書で失敗。下記の全2件
|                中）
| TLSバージョン  TLSv1.3                v
| [f] sv1.example.jpを使用する
|
| f 変更適用  c 再診断  p 固定  ? ヘルプ
~40x120
| mailsetup  証明書: head-office                                                                       settings.json  ja
| サーバー       POP3  pop.example.jp:995
| 検証済み       いいえ（1, 2番目の証明書で失敗。下記の全2件中）
| TLSバージョン  TLSv1.3
| 暗号スイート   TLS_AES_256_GCM_SHA384
| ホスト候補   > sv1.example.jp
|                pop.web.example.jp
|                hoster.jp
|                www.hoster.jp
| ── ! 1  サーバー証明書 ───────────────────────────────────────────────────────────────────────────────────────────────
| 失敗箇所       pop.example.jpあてに発行された証明書ではありません。
| 発行先         CN=sv1.hoster.example.jp,O=Hoster
| 対象の名前     hoster.jp www.hoster.jp *.web.example.jp sv1.example.jp
| 発行者         CN=Hoster Intermediate
| 有効期間の開始 2025-11-02T00:00:00Z
| 有効期限       2026-08-22T00:00:00Z（残り203日）
| 鍵             RSA 2048
| 署名           sha256WithRSAEncryption
| 公開鍵         ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544 33221100
| SHA-256        00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899aabb ccddeeff
| ── ! 2  サーバーが送った最後の証明書 ─────────────────────────────────────────────────────────────────────────────────
| 失敗箇所       有効期限（2026-01-22）が切れています。メールサーバーの管理者による更新が必要です。
|                発行者の証明書がありません。メールサーバーから送られず、このコンピューターでも信頼されていません。
| 発行先         CN=Hoster Intermediate
| 発行者         CN=Hoster Root
| 有効期間の開始 2020-01-01T00:00:00Z
| 有効期限       2026-01-22T00:00:00Z（8日前に期限切れ）
| 鍵             EC P-256
| 署名           ecdsa-with-SHA256
| 公開鍵         22222222 22222222 22222222 22222222 22222222 22222222 22222222 22222222
| SHA-256        11111111 11111111 11111111 11111111 11111111 11111111 11111111 11111111
| ── ! 3  不足：メールサーバーから送られていません ─────────────────────────────────────────────────────────────────────
| 必要なもの     CN=Hoster Root
|                メールサーバーが自身の証明書とあわせて送るべきものです。独自の認証局の場合は、設定のCAファイルに指定し
|                ます。
|
|
| [f] sv1.example.jpを使用する  [p] このサーバーの公開鍵を固定
|
| f 変更適用  c 再診断  p 固定  e 変更  Esc 戻る  / 検索  s ログ保存  x 報告書  \ ログ  ? ヘルプ  q 終了
key Down
screen
| mailsetup  証明書: head-office                               settings.json  ja
| サーバー       POP3  pop.example.jp:995
| 検証済み       いいえ（1, 2番目の証明書で失敗。下記の全2件中）
| TLSバージョン  TLSv1.3
| 暗号スイート   TLS_AES_256_GCM_SHA384
| ホスト候補     sv1.example.jp
|              > pop.web.example.jp
|                hoster.jp
|                www.hoster.jp
| ── ! 1  サーバー証明書 ───────────────────────────────────────────────────────
| 失敗箇所       pop.example.jpあてに発行された証明書ではありません。
| 発行先         CN=sv1.hoster.example.jp,O=Hoster
| 対象の名前     hoster.jp www.hoster.jp *.web.example.jp sv1.example.jp
| 発行者         CN=Hoster Intermediate
| 有効期間の開始 2025-11-02T00:00:00Z
| 有効期限       2026-08-22T00:00:00Z（残り203日）
| 鍵             RSA 2048
| 署名           sha256WithRSAEncryption
| 公開鍵         ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544
|                33221100
| SHA-256        00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899aabb v
| [f] pop.web.example.jpを使用する  [p] このサーバーの公開鍵を固定
|
| f 変更適用  c 再診断  p 固定  e 変更  Esc 戻る  / 検索  s ログ保存  ? ヘルプ
key Down*9
screens
~24x80
| mailsetup  証明書: head-office                               settings.json  ja
|              > www.hoster.jp                                                  ^
| ── ! 1  サーバー証明書 ───────────────────────────────────────────────────────
| 失敗箇所       pop.example.jpあてに発行された証明書ではありません。
| 発行先         CN=sv1.hoster.example.jp,O=Hoster
| 対象の名前     hoster.jp www.hoster.jp *.web.example.jp sv1.example.jp
| 発行者         CN=Hoster Intermediate
| 有効期間の開始 2025-11-02T00:00:00Z
| 有効期限       2026-08-22T00:00:00Z（残り203日）
| 鍵             RSA 2048
| 署名           sha256WithRSAEncryption
| 公開鍵         ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544
|                33221100
| SHA-256        00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899aabb
|                ccddeeff
| ── ! 2  サーバーが送った最後の証明書 ─────────────────────────────────────────
| 失敗箇所       有効期限（2026-01-22）が切れています。メールサーバーの管理者に
|                よる更新が必要です。
|                発行者の証明書がありません。メールサーバーから送られず、このコ
|                ンピューターでも信頼されていません。
| 発行先         CN=Hoster Intermediate                                         v
| [f] www.hoster.jpを使用する  [p] このサーバーの公開鍵を固定
|
| f 変更適用  c 再診断  p 固定  e 変更  Esc 戻る  / 検索  s ログ保存  ? ヘルプ
~10x40
| mailsetup  証明書: head-office
| ホスト候補     sv1.example.jp         ^
|                pop.web.example.jp
|                hoster.jp
|              > www.hoster.jp
| ── ! 1  サーバー証明書 ───────────────
| 失敗箇所       pop.example.jpあてに発 v
| [f] www.hoster.jpを使用する
|
| f 変更適用  c 再診断  p 固定  ? ヘルプ
~40x120
| mailsetup  証明書: head-office                                                                       settings.json  ja
| サーバー       POP3  pop.example.jp:995
| 検証済み       いいえ（1, 2番目の証明書で失敗。下記の全2件中）
| TLSバージョン  TLSv1.3
| 暗号スイート   TLS_AES_256_GCM_SHA384
| ホスト候補     sv1.example.jp
|                pop.web.example.jp
|                hoster.jp
|              > www.hoster.jp
| ── ! 1  サーバー証明書 ───────────────────────────────────────────────────────────────────────────────────────────────
| 失敗箇所       pop.example.jpあてに発行された証明書ではありません。
| 発行先         CN=sv1.hoster.example.jp,O=Hoster
| 対象の名前     hoster.jp www.hoster.jp *.web.example.jp sv1.example.jp
| 発行者         CN=Hoster Intermediate
| 有効期間の開始 2025-11-02T00:00:00Z
| 有効期限       2026-08-22T00:00:00Z（残り203日）
| 鍵             RSA 2048
| 署名           sha256WithRSAEncryption
| 公開鍵         ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544 33221100
| SHA-256        00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899aabb ccddeeff
| ── ! 2  サーバーが送った最後の証明書 ─────────────────────────────────────────────────────────────────────────────────
| 失敗箇所       有効期限（2026-01-22）が切れています。メールサーバーの管理者による更新が必要です。
|                発行者の証明書がありません。メールサーバーから送られず、このコンピューターでも信頼されていません。
| 発行先         CN=Hoster Intermediate
| 発行者         CN=Hoster Root
| 有効期間の開始 2020-01-01T00:00:00Z
| 有効期限       2026-01-22T00:00:00Z（8日前に期限切れ）
| 鍵             EC P-256
| 署名           ecdsa-with-SHA256
| 公開鍵         22222222 22222222 22222222 22222222 22222222 22222222 22222222 22222222
| SHA-256        11111111 11111111 11111111 11111111 11111111 11111111 11111111 11111111
| ── ! 3  不足：メールサーバーから送られていません ─────────────────────────────────────────────────────────────────────
| 必要なもの     CN=Hoster Root
|                メールサーバーが自身の証明書とあわせて送るべきものです。独自の認証局の場合は、設定のCAファイルに指定し
|                ます。
|
|
| [f] www.hoster.jpを使用する  [p] このサーバーの公開鍵を固定
|
| f 変更適用  c 再診断  p 固定  e 変更  Esc 戻る  / 検索  s ログ保存  x 報告書  \ ログ  ? ヘルプ  q 終了
key End
screens
~24x80
| mailsetup  証明書: head-office                               settings.json  ja
|                ccddeeff                                                       ^
| ── ! 2  サーバーが送った最後の証明書 ─────────────────────────────────────────
| 失敗箇所       有効期限（2026-01-22）が切れています。メールサーバーの管理者に
|                よる更新が必要です。
|                発行者の証明書がありません。メールサーバーから送られず、このコ
|                ンピューターでも信頼されていません。
| 発行先         CN=Hoster Intermediate
| 発行者         CN=Hoster Root
| 有効期間の開始 2020-01-01T00:00:00Z
| 有効期限       2026-01-22T00:00:00Z（8日前に期限切れ）
| 鍵             EC P-256
| 署名           ecdsa-with-SHA256
| 公開鍵         22222222 22222222 22222222 22222222 22222222 22222222 22222222
|                22222222
| SHA-256        11111111 11111111 11111111 11111111 11111111 11111111 11111111
|                11111111
| ── ! 3  不足：メールサーバーから送られていません ─────────────────────────────
| 必要なもの     CN=Hoster Root
|                メールサーバーが自身の証明書とあわせて送るべきものです。独自の
|                認証局の場合は、設定のCAファイルに指定します。
| [f] www.hoster.jpを使用する  [p] このサーバーの公開鍵を固定
|
| f 変更適用  c 再診断  p 固定  e 変更  Esc 戻る  / 検索  s ログ保存  ? ヘルプ
~10x40
| mailsetup  証明書: head-office
|                sv1.example.jp         ^
| 発行者         CN=Hoster Intermediate
| 有効期間の開始 2025-11-02T00:00:00Z
| 有効期限       2026-08-22T00:00:00Z
|                （残り203日）
| 鍵             RSA 2048               v
| [f] www.hoster.jpを使用する
|
| f 変更適用  c 再診断  p 固定  ? ヘルプ
~40x120
| mailsetup  証明書: head-office                                                                       settings.json  ja
| サーバー       POP3  pop.example.jp:995
| 検証済み       いいえ（1, 2番目の証明書で失敗。下記の全2件中）
| TLSバージョン  TLSv1.3
| 暗号スイート   TLS_AES_256_GCM_SHA384
| ホスト候補     sv1.example.jp
|                pop.web.example.jp
|                hoster.jp
|              > www.hoster.jp
| ── ! 1  サーバー証明書 ───────────────────────────────────────────────────────────────────────────────────────────────
| 失敗箇所       pop.example.jpあてに発行された証明書ではありません。
| 発行先         CN=sv1.hoster.example.jp,O=Hoster
| 対象の名前     hoster.jp www.hoster.jp *.web.example.jp sv1.example.jp
| 発行者         CN=Hoster Intermediate
| 有効期間の開始 2025-11-02T00:00:00Z
| 有効期限       2026-08-22T00:00:00Z（残り203日）
| 鍵             RSA 2048
| 署名           sha256WithRSAEncryption
| 公開鍵         ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544 33221100
| SHA-256        00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899aabb ccddeeff
| ── ! 2  サーバーが送った最後の証明書 ─────────────────────────────────────────────────────────────────────────────────
| 失敗箇所       有効期限（2026-01-22）が切れています。メールサーバーの管理者による更新が必要です。
|                発行者の証明書がありません。メールサーバーから送られず、このコンピューターでも信頼されていません。
| 発行先         CN=Hoster Intermediate
| 発行者         CN=Hoster Root
| 有効期間の開始 2020-01-01T00:00:00Z
| 有効期限       2026-01-22T00:00:00Z（8日前に期限切れ）
| 鍵             EC P-256
| 署名           ecdsa-with-SHA256
| 公開鍵         22222222 22222222 22222222 22222222 22222222 22222222 22222222 22222222
| SHA-256        11111111 11111111 11111111 11111111 11111111 11111111 11111111 11111111
| ── ! 3  不足：メールサーバーから送られていません ─────────────────────────────────────────────────────────────────────
| 必要なもの     CN=Hoster Root
|                メールサーバーが自身の証明書とあわせて送るべきものです。独自の認証局の場合は、設定のCAファイルに指定し
|                ます。
|
|
| [f] www.hoster.jpを使用する  [p] このサーバーの公開鍵を固定
|
| f 変更適用  c 再診断  p 固定  e 変更  Esc 戻る  / 検索  s ログ保存  x 報告書  \ ログ  ? ヘルプ  q 終了
key Home Down
key f
! check 2 receive www.hoster.jp POP3  995 TLS user taro
screen
| mailsetup  診断: head-office                        [未保存] settings.json  ja
| 受信 ... （前回: 失敗）                                     14:00:00から診断中
| 受信
|      名前解決
|      接続
|      TLS
|      応答バナー
|      機能一覧
|      認証
|      受信箱
|      終了
| ──────────────────────────────────────────────────────────────────────────────
| 変更した設定(未保存): 受信: 受信メールサーバー名: pop.example.jp →
| www.hoster.jp
| 診断結果は、判明しだいここに表示されます。
|
|
|
|
|
|
|
| 設定を変更しました（未保存）。uキーで元に戻し、Ctrl-Sで保存します。
| u 元に戻す  c 再診断  e 変更  Esc 取消  / 検索  s ログ保存  \ ログ  ? ヘルプ
event stage receive resolve ok 3 addresses=203.0.113.7
event stage receive connect ok 11 address=203.0.113.7
certificate subject=CN=box issuer=CN=box names="pop.web.example.jp" not_before=2025-11-02T00:00:00Z not_after=2026-08-22T00:00:00Z days=203 key="RSA 2048" signature=sha256WithRSAEncryption sha256=00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff spki=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100 error="self-signed certificate" faults=issuer
event stage receive tls fail 25 version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 verified=false trust=full
event finding receive tls certificate-self-signed "self-signed certificate" spki=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100
event result receive fail 44
event result fail 44
screen
| mailsetup  診断: head-office                        [未保存] settings.json  ja
| 受信 失敗 44 ms                                                       たった今
| 受信
| OK   名前解決       3 ms 203.0.113.7
| OK   接続          11 ms 203.0.113.7
| 失敗 TLS           25 ms TLSv1.3
|      応答バナー
|      機能一覧
|      認証
|      受信箱
|      終了
| ──────────────────────────────────────────────────────────────────────────────
| 変更した設定(未保存): 受信: 受信メールサーバー名: pop.example.jp →
| www.hoster.jp
|>1  受信: サーバーの証明書は自己署名です。認証局による保証はありません。
|    サーバーの管理者から知らされた値と公開鍵を照合してから固定するか、この証明
|    書をプライベートCAに指定してください。
|    < self-signed certificate
|    [f] 「証明書: 公開鍵を固定する、固定する公開鍵:
|        ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100」に変
|        更して再診断
|
| 設定を変更しました（未保存）。uキーで元に戻し、Ctrl-Sで保存します。
| f 修正  u 元に戻す  c 再診断  p 証明書  e 変更  Esc 戻る  / 検索  ? ヘルプ
key p
screens
~24x80
| mailsetup  証明書: head-office                      [未保存] settings.json  ja
| サーバー       POP3  www.hoster.jp:995
| 検証済み       いいえ（理由は下記のとおりです）
| TLSバージョン  TLSv1.3
| 暗号スイート   TLS_AES_256_GCM_SHA384
| ── ! 1  サーバー証明書 ───────────────────────────────────────────────────────
| 失敗箇所       自己署名です。保証している認証局がありません。
| 発行先         CN=box
| 対象の名前     pop.web.example.jp
| 発行者         CN=box
| 有効期間の開始 2025-11-02T00:00:00Z
| 有効期限       2026-08-22T00:00:00Z（残り203日）
| 鍵             RSA 2048
| 署名           sha256WithRSAEncryption
| 公開鍵         ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544
|                33221100
| SHA-256        00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899aabb
|                ccddeeff
|
|
|
| [p] このサーバーの公開鍵を固定
|
| u 元に戻す  c 再診断  p 固定  e 変更  Esc 戻る  / 検索  s ログ保存  ? ヘルプ
~10x40
| mailsetup  証明書: head-office
| サーバー       POP3
|                www.hoster.jp:995
| 検証済み       いいえ（理由は下記のと
|                おりです）
| TLSバージョン  TLSv1.3
| 暗号スイート   TLS_AES_256_GCM_SHA384 v
| [p] このサーバーの公開鍵を固定
|
| u 元に戻す  c 再診断  p 固定  ? ヘルプ
~40x120
| mailsetup  証明書: head-office                                                              [未保存] settings.json  ja
| サーバー       POP3  www.hoster.jp:995
| 検証済み       いいえ（理由は下記のとおりです）
| TLSバージョン  TLSv1.3
| 暗号スイート   TLS_AES_256_GCM_SHA384
| ── ! 1  サーバー証明書 ───────────────────────────────────────────────────────────────────────────────────────────────
| 失敗箇所       自己署名です。保証している認証局がありません。
| 発行先         CN=box
| 対象の名前     pop.web.example.jp
| 発行者         CN=box
| 有効期間の開始 2025-11-02T00:00:00Z
| 有効期限       2026-08-22T00:00:00Z（残り203日）
| 鍵             RSA 2048
| 署名           sha256WithRSAEncryption
| 公開鍵         ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544 33221100
| SHA-256        00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899aabb ccddeeff
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| [p] このサーバーの公開鍵を固定
|
| u 元に戻す  c 再診断  p 固定  e 変更  Esc 戻る  / 検索  s ログ保存  x 報告書  Ctrl-S 保存  \ ログ  ? ヘルプ  q 終了
key p
! check 3 receive www.hoster.jp POP3  995 TLS user taro
screen
| mailsetup  診断: head-office                        [未保存] settings.json  ja
| 受信 ... （前回: 失敗）                                     14:00:00から診断中
| 受信
|      名前解決
|      接続
|      TLS
|      応答バナー
|      機能一覧
|      認証
|      受信箱
|      終了
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
| u 元に戻す  c 再診断  e 変更  Esc 取消  / 検索  s ログ保存  \ ログ  ? ヘルプ
event stage receive resolve ok 3 addresses=203.0.113.7
event stage receive connect ok 11 address=203.0.113.7
certificate subject=CN=box issuer=CN=box names="pop.web.example.jp" not_before=2025-11-02T00:00:00Z not_after=2026-08-22T00:00:00Z days=203 key="RSA 2048" signature=sha256WithRSAEncryption sha256=00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff spki=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100 error="self-signed certificate" faults=issuer
event stage receive tls ok 25 version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 verified=true trust=pin
event result receive ok 60
event result ok 60
screen
| mailsetup  診断: head-office                        [未保存] settings.json  ja
| 受信 OK 60 ms（前回: 失敗）                                           たった今
| 受信
| OK   名前解決       3 ms 203.0.113.7
| OK   接続          11 ms 203.0.113.7
| OK   TLS           25 ms （前回: 失敗）TLSv1.3
|      応答バナー
|      機能一覧
|      認証
|      受信箱
|      終了
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
| u 元に戻す  c 再診断  p 証明書  e 変更  Esc 戻る  / 検索  s ログ保存  ? ヘルプ
key p
screens
~24x80
| mailsetup  証明書: head-office                      [未保存] settings.json  ja
| サーバー       POP3  www.hoster.jp:995
| 検証済み       はい（固定した公開鍵と一致しています）
| TLSバージョン  TLSv1.3
| 暗号スイート   TLS_AES_256_GCM_SHA384
| ── 1  サーバー証明書 ─────────────────────────────────────────────────────────
| 参考           自己署名です。保証している認証局がありません。
| 発行先         CN=box
| 対象の名前     pop.web.example.jp
| 発行者         CN=box
| 有効期間の開始 2025-11-02T00:00:00Z
| 有効期限       2026-08-22T00:00:00Z（残り203日）
| 鍵             RSA 2048
| 署名           sha256WithRSAEncryption
| 公開鍵         ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544
|                33221100
| SHA-256        00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899aabb
|                ccddeeff
|
|
|
| [p] 固定済みの鍵です
|
| u 元に戻す  c 再診断  p 固定  e 変更  Esc 戻る  / 検索  s ログ保存  ? ヘルプ
~10x40
| mailsetup  証明書: head-office
| サーバー       POP3
|                www.hoster.jp:995
| 検証済み       はい（固定した公開鍵と
|                一致しています）
| TLSバージョン  TLSv1.3
| 暗号スイート   TLS_AES_256_GCM_SHA384 v
| [p] 固定済みの鍵です
|
| u 元に戻す  c 再診断  p 固定  ? ヘルプ
~40x120
| mailsetup  証明書: head-office                                                              [未保存] settings.json  ja
| サーバー       POP3  www.hoster.jp:995
| 検証済み       はい（固定した公開鍵と一致しています）
| TLSバージョン  TLSv1.3
| 暗号スイート   TLS_AES_256_GCM_SHA384
| ── 1  サーバー証明書 ─────────────────────────────────────────────────────────────────────────────────────────────────
| 参考           自己署名です。保証している認証局がありません。
| 発行先         CN=box
| 対象の名前     pop.web.example.jp
| 発行者         CN=box
| 有効期間の開始 2025-11-02T00:00:00Z
| 有効期限       2026-08-22T00:00:00Z（残り203日）
| 鍵             RSA 2048
| 署名           sha256WithRSAEncryption
| 公開鍵         ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544 33221100
| SHA-256        00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899aabb ccddeeff
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
|
| [p] 固定済みの鍵です
|
| u 元に戻す  c 再診断  p 固定  e 変更  Esc 戻る  / 検索  s ログ保存  x 報告書  Ctrl-S 保存  \ ログ  ? ヘルプ  q 終了
key p
screen
| mailsetup  証明書: head-office                      [未保存] settings.json  ja
| サーバー       POP3  www.hoster.jp:995
| 検証済み       はい（固定した公開鍵と一致しています）
| TLSバージョン  TLSv1.3
| 暗号スイート   TLS_AES_256_GCM_SHA384
| ── 1  サーバー証明書 ─────────────────────────────────────────────────────────
| 参考           自己署名です。保証している認証局がありません。
| 発行先         CN=box
| 対象の名前     pop.web.example.jp
| 発行者         CN=box
| 有効期間の開始 2025-11-02T00:00:00Z
| 有効期限       2026-08-22T00:00:00Z（残り203日）
| 鍵             RSA 2048
| 署名           sha256WithRSAEncryption
| 公開鍵         ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544
|                33221100
| SHA-256        00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899aabb
|                ccddeeff
|
|
|
| [p] 固定済みの鍵です
| 固定されているのは、この鍵です。
| u 元に戻す  c 再診断  p 固定  e 変更  Esc 戻る  / 検索  s ログ保存  ? ヘルプ
key u
screen
| mailsetup  証明書: head-office                      [未保存] settings.json  ja
| サーバー       POP3  www.hoster.jp:995
| 検証済み       はい（固定した公開鍵と一致しています）
| TLSバージョン  TLSv1.3
| 暗号スイート   TLS_AES_256_GCM_SHA384
| ── 1  サーバー証明書 ─────────────────────────────────────────────────────────
| 参考           自己署名です。保証している認証局がありません。
| 発行先         CN=box
| 対象の名前     pop.web.example.jp
| 発行者         CN=box
| 有効期間の開始 2025-11-02T00:00:00Z
| 有効期限       2026-08-22T00:00:00Z（残り203日）
| 鍵             RSA 2048
| 署名           sha256WithRSAEncryption
| 公開鍵         ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544
|                33221100
| SHA-256        00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899aabb
|                ccddeeff
|
|
|
| [p] 固定済みの鍵です
| 変更を取り消しました。cでもう一度診断します。uでその前の変更も取り消せます。
| u 元に戻す  c 再診断  p 固定  e 変更  Esc 戻る  / 検索  s ログ保存  ? ヘルプ
key Esc Esc Esc d
# Another key than the pinned one: side by side, and asked before it is taken.
key Down c
type taro
key Enter
type secret
key Enter
! check 4 receive mail.example.jp POP3  995 TLS user taro
event stage receive resolve ok 3 addresses=203.0.113.8
event stage receive connect ok 11 address=203.0.113.8
certificate subject=CN=mail.example.jp issuer="CN=Example CA" names="mail.example.jp.other.test mail.example.org" not_before=2025-11-02T00:00:00Z not_after=2026-08-22T00:00:00Z days=203 key="RSA 2048" signature=sha256WithRSAEncryption sha256=00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff spki=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100 error="hostname mismatch" faults=name
event stage receive tls fail 25 version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 verified=false trust=pin
event finding receive tls certificate-pin-changed ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100 expected=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221177 got=ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100
event result receive fail 44
event result fail 44
key p
screens
~24x80
| mailsetup  証明書: pinned                                    settings.json  ja
| サーバー       POP3  mail.example.jp:995
| 検証済み       いいえ（固定した鍵と異なるため、接続を中止しました）
| TLSバージョン  TLSv1.3
| 暗号スイート   TLS_AES_256_GCM_SHA384
| 公開鍵         固定した鍵         現在の鍵
|                ffeeddcc bbaa9988  ffeeddcc bbaa9988
|                77665544 33221100  77665544 33221100
|                ffeeddcc bbaa9988  ffeeddcc bbaa9988
|                77665544 33221177  77665544 33221100
| ── 1  サーバー証明書 ─────────────────────────────────────────────────────────
| 参考           mail.example.jpあてに発行された証明書ではありません。
| 発行先         CN=mail.example.jp
| 対象の名前     mail.example.jp.other.test mail.example.org
| 発行者         CN=Example CA                                                  v
| [p] 新しい鍵を固定する
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     pinned: 接続診断を開始します
|
|
| c 再診断  Tab ログへ  p 固定  e 変更  Esc 戻る  / 検索  s ログ保存  ? ヘルプ
~10x40
| mailsetup  証明書: pinned
| サーバー       POP3
|                mail.example.jp:995
| 検証済み       いいえ（固定した鍵と異 v
| [p] 新しい鍵を固定する
|─ ログ ──────────────── すべて  追従中 ─
|     head-office: 接続診断を開始します
|     pinned: 接続診断を開始します
|
| c 再診断  Tab ログへ  p 固定  ? ヘルプ
~40x120
| mailsetup  証明書: pinned                                                                            settings.json  ja
| サーバー       POP3  mail.example.jp:995
| 検証済み       いいえ（固定した鍵と異なるため、接続を中止しました）
| TLSバージョン  TLSv1.3
| 暗号スイート   TLS_AES_256_GCM_SHA384
| 公開鍵         固定した鍵                           現在の鍵
|                ffeeddcc bbaa9988 77665544 33221100  ffeeddcc bbaa9988 77665544 33221100
|                ffeeddcc bbaa9988 77665544 33221177  ffeeddcc bbaa9988 77665544 33221100
| ── 1  サーバー証明書 ─────────────────────────────────────────────────────────────────────────────────────────────────
| 参考           mail.example.jpあてに発行された証明書ではありません。
| 発行先         CN=mail.example.jp
| 対象の名前     mail.example.jp.other.test mail.example.org
| 発行者         CN=Example CA
| 有効期間の開始 2025-11-02T00:00:00Z
| 有効期限       2026-08-22T00:00:00Z（残り203日）
| 鍵             RSA 2048
| 署名           sha256WithRSAEncryption
| 公開鍵         ffeeddcc bbaa9988 77665544 33221100 ffeeddcc bbaa9988 77665544 33221100
| SHA-256        00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899aabb ccddeeff
|
|
|
|
| [p] 新しい鍵を固定する
|─ ログ ──────────────────────────────────────────────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     pinned: 接続診断を開始します
|
|
|
|
|
|
|
|
|
|
| c 再診断  Tab ログへ  p 固定  e 変更  Esc 戻る  / 検索  s ログ保存  x 報告書  \ ログ  ? ヘルプ  q 終了
key p
screens
~24x80
| mailsetup  証明書: pinned                                    settings.json  ja
| サーバー       POP3  mail.example.jp:995
| 検証済み       いいえ（固定した鍵と異なるため、接続を中止しました）
| TLSバージョン  TLSv1.3
| 暗号スイート   TLS_AES_256_GCM_SHA384
| 公開鍵         固定した鍵         現在の鍵
|                ffeeddcc bbaa9988  ffeeddcc bbaa9988
|                77665544 33221100  77665544 33221100
|    ┌─ 鍵の変更 ───────────────────────────────────────────────────────────┐
|    │ 固定した鍵と異なります。メールサーバーの鍵が更新されたのでなければ、 │
|    │ 別のサーバーが応答していて、パスワードを盗まれるおそれがあります。   │
|    │                                                                      │
|    │  y  新しい鍵を固定する                                               │
|    │> n  固定した鍵のままにする                                           │
|    └──────────────────────────────────────────────────────────────────────┘
| [p] 新しい鍵を固定する
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     pinned: 接続診断を開始します
|
|
| Enter 決定  Esc 取消  ? ヘルプ
~10x40
| mailsetup  証明書: pinned
|┌─ 鍵の変更 ───────────────────────────┐
|│ 固定した鍵と異なります。メールサー   │
|│ バーの鍵が更新されたのでなければ、別 │
|│ のサーバーが応答していて、パスワード │
|│ を盗まれるおそれがあります。         │
|│  y  新しい鍵を固定する               │
|│> n  固定した鍵のままにする           │
|└──────────────────────────────────────┘
| Enter 決定  Esc 取消  ? ヘルプ
~40x120
| mailsetup  証明書: pinned                                                                            settings.json  ja
| サーバー       POP3  mail.example.jp:995
| 検証済み       いいえ（固定した鍵と異なるため、接続を中止しました）
| TLSバージョン  TLSv1.3
| 暗号スイート   TLS_AES_256_GCM_SHA384
| 公開鍵         固定した鍵                           現在の鍵
|                ffeeddcc bbaa9988 77665544 33221100  ffeeddcc bbaa9988 77665544 33221100
|                ffeeddcc bbaa9988 77665544 33221177  ffeeddcc bbaa9988 77665544 33221100
| ── 1  サーバー証明書 ─────────────────────────────────────────────────────────────────────────────────────────────────
| 参考           mail.example.jpあてに発行された証明書ではありません。
| 発行先         CN=mail.example.jp
| 対象の名前     mail.example.jp.other.test mail.example.org
| 発行者         CN=Example CA
| 有効期間の開始 2025-11-02T00:00:00Z
| 有効期限       2026-08-22T00:00:00Z（残り203日）
| 鍵             RSA 2048
|                        ┌─ 鍵の変更 ───────────────────────────────────────────────────────────┐
|                        │ 固定した鍵と異なります。メールサーバーの鍵が更新されたのでなければ、 │
|                        │ 別のサーバーが応答していて、パスワードを盗まれるおそれがあります。   │
|                        │                                                                      │
|                        │  y  新しい鍵を固定する                                               │
|                        │> n  固定した鍵のままにする                                           │
|                        └──────────────────────────────────────────────────────────────────────┘
| [p] 新しい鍵を固定する
|─ ログ ──────────────────────────────────────────────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     pinned: 接続診断を開始します
|
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
key Esc
key p
key y
! check 5 receive mail.example.jp POP3  995 TLS user taro
screen
| mailsetup  診断: pinned                             [未保存] settings.json  ja
| 受信 ... （前回: 失敗）                                     14:00:00から診断中
| 受信
|      名前解決
|      接続
|      TLS
|      応答バナー
|      機能一覧
|      認証
|      受信箱
|      終了
| ──────────────────────────────────────────────────────────────────────────────
| 変更した設定(未保存): 受信: 固定する公開鍵:
| ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221177 →
| ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100
| 診断結果は、判明しだいここに表示されます。
|─ ログ ──────────────────────────────────────────────────────── すべて  追従中 ─
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     head-office: 接続診断を開始します
| 14:00:00.000     pinned: 接続診断を開始します
| 14:00:00.000     pinned: 接続診断を開始します
| 設定を変更しました（未保存）。uキーで元に戻し、Ctrl-Sで保存します。
| u 元に戻す  c 再診断  Tab ログへ  e 変更  Esc 取消  / 検索  \ ログ  ? ヘルプ
