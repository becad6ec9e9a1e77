/* What a check can find, in words: the cause, and what to change. */
#include "model/finding.h"

#include "base/i18n.h"

const struct finding_rule finding_rules[FINDING_COUNT] = {
    [FINDING_NAME_UNKNOWN] = {"name-unknown",
                              SEVERITY_ERROR,
                              N_("The name {host} is not known in DNS."),
                              N_("Check the spelling; a name ending in .local or without a dot is "
                                 "only known inside its own network."),
                              {{FIELD_NONE, NULL}}},
    [FINDING_NAME_NO_ANSWER] = {"name-no-answer",
                                SEVERITY_ERROR,
                                N_("The DNS server gave no answer about {host}."),
                                N_("Check this machine's own network and /etc/resolv.conf, then "
                                   "check again: the mail server itself has not been asked yet."),
                                {{FIELD_NONE, NULL}}},
    [FINDING_NAME_NO_ADDRESS] =
        {"name-no-address",
         SEVERITY_ERROR,
         N_("{host} is known in DNS but has no address of the wanted kind."),
         N_("Allow both IPv6 and IPv4, or use another name of the server."),
         {{FIELD_RECEIVE_FAMILY, "auto"}}},
    [FINDING_CONNECT_REFUSED] = {"connect-refused",
                                 SEVERITY_ERROR,
                                 N_("{host} refuses connections on port {port}: nothing is "
                                    "listening there, or a firewall turns them away."),
                                 N_("Check the port; usual for {protocol} are {tls_port} with TLS "
                                    "and {starttls_port} with STARTTLS."),
                                 {{FIELD_NONE, NULL}}},
    [FINDING_CONNECT_SILENT] =
        {"connect-silent",
         SEVERITY_ERROR,
         N_("{host} does not answer on port {port}."),
         N_("A firewall between here and there drops the connection, or the port is wrong. Usual "
            "for {protocol} are {tls_port} with TLS and {starttls_port} with STARTTLS."),
         {{FIELD_NONE, NULL}}},
    [FINDING_CONNECT_BLOCKED] =
        {"connect-blocked-25",
         SEVERITY_ERROR,
         N_("{host} does not answer on port 25. Many networks block this port on the way out "
            "(OP25B)."),
         N_("Use port 587 with STARTTLS and a login, or port 465 with TLS."),
         {{FIELD_SEND_ENCRYPTION, "starttls"}, {FIELD_SEND_PORT, "587"}}},
    [FINDING_CONNECT_UNREACHABLE] =
        {"connect-unreachable",
         SEVERITY_ERROR,
         N_("There is no way from this machine to {host}."),
         N_("Check this machine's network and routes. Where only IPv6 or only IPv4 is broken, "
            "choose the other as address family."),
         {{FIELD_NONE, NULL}}},
    [FINDING_PROXY_FAILED] = {"proxy-failed",
                              SEVERITY_ERROR,
                              N_("The proxy did not carry the connection to {host}: {reason}"),
                              N_("Check the proxy's address and whether it allows port {port}, or "
                                 "leave the proxy empty to call the server directly."),
                              {{FIELD_NONE, NULL}}},
    [FINDING_CONNECT_FAILED] = {"connect-failed",
                                SEVERITY_ERROR,
                                N_("The connection to {host}, port {port}, failed: {reason}"),
                                "",
                                {{FIELD_NONE, NULL}}},
    [FINDING_TLS_EXPECTED] =
        {"tls-expected",
         SEVERITY_ERROR,
         N_("Port {port} waits for TLS from the first byte, but the settings begin in clear text."),
         N_("Choose TLS as encryption."),
         {{FIELD_RECEIVE_ENCRYPTION, "tls"}}},
    [FINDING_TLS_ON_CLEAR] =
        {"tls-on-clear",
         SEVERITY_ERROR,
         N_("Port {port} speaks clear text, but the settings begin with TLS."),
         N_("Choose STARTTLS as encryption, or port {tls_port}, which is usual for TLS."),
         {{FIELD_RECEIVE_ENCRYPTION, "starttls"}}},
    [FINDING_TLS_TOO_OLD] = {"tls-too-old",
                             SEVERITY_ERROR,
                             N_("The server only speaks a TLS version that is too old to be safe."),
                             N_("The server's administrator has to switch on TLS 1.2 or newer."),
                             {{FIELD_NONE, NULL}}},
    [FINDING_TLS_FAILED] =
        {"tls-failed",
         SEVERITY_ERROR,
         N_("The encrypted connection could not be made: {reason}"),
         N_("Check that encryption and port belong together; the log shows how far it came."),
         {{FIELD_NONE, NULL}}},
    [FINDING_CERT_EXPIRED] = {"certificate-expired",
                              SEVERITY_ERROR,
                              N_("The server's certificate expired on {date}."),
                              N_("The server's administrator has to install a new one. Check also "
                                 "that this machine's clock is right."),
                              {{FIELD_NONE, NULL}}},
    [FINDING_CERT_NOT_YET] = {"certificate-not-yet-valid",
                              SEVERITY_ERROR,
                              N_("The server's certificate is not valid before {date}."),
                              N_("Check that this machine's clock is right."),
                              {{FIELD_NONE, NULL}}},
    [FINDING_CERT_SELF_SIGNED] =
        {"certificate-self-signed",
         SEVERITY_ERROR,
         N_("The server signed its certificate itself; no authority vouches for it."),
         N_("Compare the key with what the server's administrator tells you, then pin it. Or give "
            "the certificate as private CA."),
         {{FIELD_RECEIVE_VERIFY, "pin"}, {FIELD_RECEIVE_SHA256, "{spki}"}}},
    [FINDING_CERT_UNKNOWN_ISSUER] =
        {"certificate-unknown-issuer",
         SEVERITY_ERROR,
         N_("The certificate was issued by an authority that is not trusted here: {issuer}"),
         N_("When it is your own authority, give its certificate as private CA. The server may "
            "also have left out an intermediate certificate. Otherwise compare the key with what "
            "the server's administrator tells you, then pin it."),
         {{FIELD_RECEIVE_VERIFY, "pin"}, {FIELD_RECEIVE_SHA256, "{spki}"}}},
    [FINDING_CERT_WRONG_NAME] = {"certificate-wrong-name",
                                 SEVERITY_ERROR,
                                 N_("The certificate is not made out to {host} but to: {names}"),
                                 N_("Use the name that is in the certificate."),
                                 {{FIELD_RECEIVE_HOST, "{name}"}}},
    [FINDING_CERT_WEAK] =
        {"certificate-weak",
         SEVERITY_ERROR,
         N_("The certificate uses a key or a signature that is too weak to be trusted."),
         N_("The server's administrator has to install a stronger one (RSA with 2048 bits or more, "
            "SHA-256)."),
         {{FIELD_NONE, NULL}}},
    [FINDING_CERT_INVALID] = {"certificate-invalid",
                              SEVERITY_ERROR,
                              N_("The certificate cannot be verified: {reason}"),
                              "",
                              {{FIELD_NONE, NULL}}},
    [FINDING_CERT_PIN_CHANGED] =
        {"certificate-pin-changed",
         SEVERITY_ERROR,
         N_("The server has another public key than the one that is pinned. Expected: {expected}. "
            "Got: {got}."),
         N_("Ask the server's administrator whether the key was changed. Pin the new one only when "
            "he confirms it: somebody may be pretending to be the server."),
         {{FIELD_NONE, NULL}}},
    [FINDING_CERT_NOT_VERIFIED] =
        {"certificate-not-verified",
         SEVERITY_WARNING,
         N_("The certificate was not verified, as the settings say: anybody on the way can pretend "
            "to be {host}."),
         N_("Pin the key that the server showed just now, or verify the certificate."),
         {{FIELD_RECEIVE_VERIFY, "pin"}, {FIELD_RECEIVE_SHA256, "{spki}"}}},
    [FINDING_CERT_EXPIRES_SOON] = {"certificate-expires-soon",
                                   SEVERITY_WARNING,
                                   N_("The certificate expires in {days} days."),
                                   N_("The server's administrator should renew it before then."),
                                   {{FIELD_NONE, NULL}}},
    [FINDING_CA_FILE_UNREADABLE] =
        {"ca-file-unreadable",
         SEVERITY_ERROR,
         N_("The private CA cannot be used: {reason}"),
         N_("Check the path and that it is a PEM file which this program may read."),
         {{FIELD_NONE, NULL}}},
    [FINDING_GREETING_REFUSED] = {"greeting-refused",
                                  SEVERITY_ERROR,
                                  N_("The server turned us away in its first line."),
                                  N_("The line it sent says why. Often this address is on a "
                                     "blocklist, has no name in DNS, or "
                                     "has too many connections open."),
                                  {{FIELD_NONE, NULL}}},
    [FINDING_GREETING_WRONG_PROTOCOL] =
        {"greeting-wrong-protocol",
         SEVERITY_ERROR,
         N_("Port {port} of {host} does not speak {protocol} but {spoken}."),
         N_("Check the host and the port; usual for {protocol} are {tls_port} with TLS and "
            "{starttls_port} with STARTTLS."),
         {{FIELD_NONE, NULL}}},
    [FINDING_GREETING_MALFORMED] = {"greeting-malformed",
                                    SEVERITY_ERROR,
                                    N_("The first line of the server is not one of {protocol}."),
                                    N_("Check the host and the port; a firewall or a virus scanner "
                                       "on the way may also change what the server says."),
                                    {{FIELD_NONE, NULL}}},
    [FINDING_PREAUTH_CLEAR] =
        {
            "preauth-in-clear",
            SEVERITY_ERROR,
            N_("The server takes us as logged in (PREAUTH) before the connection is encrypted, so "
               "that "
               "STARTTLS cannot begin any more. Somebody on the way may want to keep it in clear "
               "text."),
            N_("Use TLS on port {tls_port}: there nobody can come in between."),
            {{FIELD_RECEIVE_ENCRYPTION, "tls"}, {FIELD_RECEIVE_PORT, "{tls_port}"}}},
    [FINDING_STARTTLS_NOT_OFFERED] = {"starttls-not-offered",
                                      SEVERITY_ERROR,
                                      N_("The server does not offer STARTTLS on port {port}."),
                                      N_("Use TLS on port {tls_port}. When STARTTLS was offered "
                                         "before, somebody on the way may be taking it out."),
                                      {{FIELD_RECEIVE_ENCRYPTION, "tls"},
                                       {FIELD_RECEIVE_PORT, "{tls_port}"}}},
    [FINDING_STARTTLS_REFUSED] = {"starttls-refused",
                                  SEVERITY_ERROR,
                                  N_("The server offers STARTTLS but refused to begin it."),
                                  N_("Its certificate or key is probably not set up; its "
                                     "administrator has to look. TLS on port {tls_port} may work."),
                                  {{FIELD_NONE, NULL}}},
    [FINDING_STARTTLS_INJECTED] =
        {"starttls-injected",
         SEVERITY_ERROR,
         N_(
             "{count} bytes came in clear text between the answer to STARTTLS and the encryption. "
             "Somebody on the way may be slipping in commands, so nothing was sent."),
         N_(
             "Check from another network. When it is the same there, the server is broken and its "
             "administrator has to look."),
         {{FIELD_NONE, NULL}}},
    [FINDING_EHLO_REFUSED] =
        {"ehlo-refused",
         SEVERITY_ERROR,
         N_("The server does not accept the name {name} with which we greeted it."),
         N_("Give a full name that DNS knows as own name (EHLO)."),
         {{FIELD_NONE, NULL}}},
    [FINDING_AUTH_NOT_OFFERED] = {"auth-not-offered",
                                  SEVERITY_ERROR,
                                  N_("The server offers no login on port {port}."),
                                  N_("Check the port. A relay that knows this machine by its "
                                     "address needs no login: then choose no login."),
                                  {{FIELD_SEND_METHOD, "none"}}},
    [FINDING_AUTH_NEEDS_TLS] = {"auth-needs-tls",
                                SEVERITY_ERROR,
                                N_("The server allows logins only on an encrypted connection."),
                                N_("Choose STARTTLS, or TLS on port {tls_port}."),
                                {{FIELD_RECEIVE_ENCRYPTION, "starttls"}}},
    [FINDING_MECHANISM_NOT_OFFERED] =
        {"mechanism-not-offered",
         SEVERITY_ERROR,
         N_("The server does not offer the login mechanism {mechanism}. It offers: {offered}"),
         N_("Choose one that is offered, or automatic."),
         {{FIELD_RECEIVE_AUTH, "auto"}}},
    [FINDING_APOP_NOT_OFFERED] =
        {"apop-not-offered",
         SEVERITY_ERROR,
         N_("The server does not offer APOP: its greeting holds no challenge."),
         N_("Choose an ordinary password, with TLS or STARTTLS."),
         {{FIELD_RECEIVE_AUTH, "password"}}},
    [FINDING_APOP_BAD_CHALLENGE] =
        {"apop-bad-challenge",
         SEVERITY_ERROR,
         N_(
             "The challenge in the server's greeting is not a proper one. Answering it could give "
             "the password away, so APOP was not used."),
         N_("Choose an ordinary password, with TLS or STARTTLS."),
         {{FIELD_RECEIVE_AUTH, "password"}}},
    [FINDING_NO_SAFE_MECHANISM] = {"no-safe-mechanism",
                                   SEVERITY_ERROR,
                                   N_("On a connection without encryption the server offers no "
                                      "login that hides the password. It offers: {offered}"),
                                   N_("Choose STARTTLS, or TLS on port {tls_port}."),
                                   {{FIELD_RECEIVE_ENCRYPTION, "starttls"}}},
    [FINDING_AUTH_REFUSED] = {"auth-refused",
                              SEVERITY_ERROR,
                              N_("The server refused the user name or the password."),
                              N_("Check both. Many servers want the whole mail address as user "
                                 "name, others only the part before the @."),
                              {{FIELD_NONE, NULL}}},
    [FINDING_AUTH_TEMPORARY] =
        {"auth-temporary",
         SEVERITY_ERROR,
         N_("The server cannot check the login at the moment."),
         N_("Wait a few minutes and check again: nothing is known to be wrong with the settings."),
         {{FIELD_NONE, NULL}}},
    [FINDING_AUTH_EXPIRED] =
        {"auth-expired",
         SEVERITY_ERROR,
         N_("The server says that the password has expired."),
         N_("Set a new password in the account's own settings, then check with that one."),
         {{FIELD_NONE, NULL}}},
    [FINDING_AUTH_DISABLED] =
        {
            "auth-disabled",
            SEVERITY_ERROR,
            N_("The server has switched this kind of login off for the mailbox."),
            N_("The administrator of the server has to allow it: POP, IMAP or SMTP AUTH for this "
               "mailbox, or logins with a password."),
            {{FIELD_NONE, NULL}}},
    [FINDING_AUTH_APP_PASSWORD] =
        {
            "auth-app-password",
            SEVERITY_ERROR,
            N_("The server wants a password that was made for programs, not the one for its web "
               "pages."),
            N_("Have an app password made in the account's security settings and use that."),
            {{FIELD_NONE, NULL}}},
    [FINDING_AUTH_CLEAR_TEXT] =
        {"auth-clear-text",
         SEVERITY_WARNING,
         N_("The password crossed the network in clear text."),
         N_("Choose STARTTLS, or TLS on port {tls_port}, then change the password."),
         {{FIELD_RECEIVE_ENCRYPTION, "starttls"}}},
    [FINDING_AUTH_NOT_PROVEN] =
        {"auth-not-proven",
         SEVERITY_ERROR,
         N_("The server said yes, but no login can have happened."),
         N_("Do not rely on this server's answer; look at the log and ask its administrator."),
         {{FIELD_NONE, NULL}}},
    [FINDING_AUTH_BAD_SERVER] = {"auth-bad-server",
                                 SEVERITY_ERROR,
                                 N_("The server does not keep to the rules of the login: {reason}"),
                                 N_("Choose another mechanism."),
                                 {{FIELD_NONE, NULL}}},
    [FINDING_PREAUTH] =
        {
            "preauth",
            SEVERITY_ERROR,
            N_("The server takes us as logged in without a login (PREAUTH): whether user name and "
               "password are right could not be tried, nor whose mailbox it is."),
            N_("Ask the server's administrator why this machine needs no login there."),
            {{FIELD_NONE, NULL}}},
    [FINDING_SERVER_NOT_PROVEN] =
        {"server-not-proven",
         SEVERITY_ERROR,
         N_(
             "The server could not prove that it knows the password itself: it may be another one "
             "that pretends to be it."),
         N_(
             "Do not log in there with another mechanism before the server's administrator has "
             "looked into it. Check the host and, with TLS, the certificate."),
         {{FIELD_NONE, NULL}}},
    [FINDING_SCRAM_TOO_COSTLY] =
        {"scram-too-costly",
         SEVERITY_ERROR,
         N_(
             "The server wants the password hashed {count} times before it is used, and more than "
             "{limit} times is not done here: it would stop everything else."),
         N_(
             "The server's administrator has to lower the number. Until then choose PLAIN or LOGIN "
             "inside TLS."),
         {{FIELD_NONE, NULL}}},
    [FINDING_MECHANISM_UNAVAILABLE] =
        {
            "mechanism-unavailable",
            SEVERITY_ERROR,
            N_("This machine cannot do the login mechanism {mechanism}: its libraries lack it, or "
               "have it switched off."),
            N_("Choose another mechanism, or automatic."),
            {{FIELD_RECEIVE_AUTH, "auto"}}},
    [FINDING_OAUTH_ONLY] =
        {
            "oauth-only",
            SEVERITY_ERROR,
            N_("The server takes no password here, only the access token of an OAuth server. It "
               "offers: {offered}"),
            N_("Register the OAuth server of this provider, give its code here, and choose XOAUTH2 "
               "or OAUTHBEARER."),
            {{FIELD_NONE, NULL}}},
    [FINDING_OAUTH_TOKEN_REFUSED] =
        {"oauth-token-refused",
         SEVERITY_ERROR,
         N_(
             "The server says that the access token is not valid: it has expired, was withdrawn, "
             "or "
             "is meant for something else."),
         N_("Fetch a new token and check again. An access token is often good for an hour only."),
         {{FIELD_NONE, NULL}}},
    [FINDING_OAUTH_SCOPE] =
        {
            "oauth-scope",
            SEVERITY_ERROR,
            N_("The access token is valid but does not allow this. The server wants the scope: "
               "{scope}"),
            N_("Have a token given out with that scope; the scopes that are asked for stand in the "
               "settings of the OAuth server."),
            {{FIELD_NONE, NULL}}},
    [FINDING_OAUTH_REFUSED] =
        {
            "oauth-refused",
            SEVERITY_ERROR,
            N_("The server did not accept the access token for the user {user}."),
            N_("Check that it has not expired, that it was given out for this very user and "
               "provider, "
               "and that the mailbox may be used with this protocol."),
            {{FIELD_NONE, NULL}}},
    [FINDING_OAUTH_CLEAR_TEXT] =
        {"oauth-clear-text",
         SEVERITY_WARNING,
         N_("The access token crossed the network in clear text."),
         N_("Choose STARTTLS, or TLS on port {tls_port}, and have the token withdrawn."),
         {{FIELD_RECEIVE_ENCRYPTION, "starttls"}}},
    [FINDING_LOGIN_UNSENDABLE] = {"login-unsendable",
                                  SEVERITY_ERROR,
                                  N_("The login cannot be sent: {reason}"),
                                  N_("Choose another login mechanism, or another password."),
                                  {{FIELD_NONE, NULL}}},
    [FINDING_LOGIN_SKIPPED] = {"login-skipped",
                               SEVERITY_WARNING,
                               N_("No login was tried, because no user or no password was given."),
                               N_("Give a user and a password for the test to prove the rest."),
                               {{FIELD_NONE, NULL}}},
    [FINDING_MAILBOX_LOCKED] = {"mailbox-locked",
                                SEVERITY_ERROR,
                                N_("The login is right, but another program has the mailbox open."),
                                N_("Wait until it has finished, then check again. Two programs "
                                   "that fetch the same mailbox get in each other's way."),
                                {{FIELD_NONE, NULL}}},
    [FINDING_MAILBOX_FAILED] = {"mailbox-failed",
                                SEVERITY_ERROR,
                                N_("The login is right, but the server cannot open the mailbox."),
                                N_("The line it sent says why; its administrator has to look."),
                                {{FIELD_NONE, NULL}}},
    [FINDING_UIDL_MISSING] = {"uidl-missing",
                              SEVERITY_ERROR,
                              N_("The server does not know the UIDL command. Without it new mails "
                                 "cannot be told from old ones, and the server cannot be used."),
                              N_("Use another server, or ask its administrator for UIDL."),
                              {{FIELD_NONE, NULL}}},
    [FINDING_INBOX_ONLY] =
        {
            "inbox-only",
            SEVERITY_INFO,
            N_("With IMAP4 only the INBOX is read. Mails that the server sorts into other folders "
               "are not fetched."),
            "",
            {{FIELD_NONE, NULL}}},
    [FINDING_INBOX_REMOVED] =
        {"inbox-removed",
         SEVERITY_WARNING,
         N_(
             "With these settings all mail of the INBOX, read or unread, is removed from the "
             "server "
             "when it is fetched. Mails there now: {count}. Other mail programs will not find them "
             "any more."),
         N_("Leave mail on the server, unless nobody else reads this mailbox."),
         {{FIELD_RECEIVE_KEEP, "true"}}},
    [FINDING_INBOX_EXPIRES] =
        {"inbox-expires",
         SEVERITY_INFO,
         N_(
             "Mails of the INBOX that are older than {days} days are removed from the server, read "
             "or unread. Other mail programs will not find them any more."),
         "",
         {{FIELD_NONE, NULL}}},
    [FINDING_LARGE_MAILS] =
        {"large-mails",
         SEVERITY_WARNING,
         N_(
             "Mails that are larger than the {limit} bytes of the settings stay on the server. In "
             "the mailbox now: {count}, the largest with {largest} bytes."),
         N_("Make the largest mail larger when they should be fetched."),
         {{FIELD_RECEIVE_MAX_BYTES, "{largest}"}}},
    [FINDING_SERVER_ALERT] = {"server-alert",
                              SEVERITY_INFO,
                              N_("The server wants this to be read: {text}"),
                              "",
                              {{FIELD_NONE, NULL}}},
    [FINDING_SENDER_REFUSED] = {"sender-refused",
                                SEVERITY_ERROR,
                                N_("The server does not accept {address} as the sender."),
                                N_("Use an address that belongs to the user who is logged in."),
                                {{FIELD_NONE, NULL}}},
    [FINDING_RECIPIENT_REFUSED] = {"recipient-refused",
                                   SEVERITY_ERROR,
                                   N_("The server does not accept a mail for {address}."),
                                   N_("Check the address; try one of your own domain."),
                                   {{FIELD_NONE, NULL}}},
    [FINDING_RELAY_DENIED] =
        {"relay-denied",
         SEVERITY_ERROR,
         N_("The server does not pass on mail for others without a login."),
         N_("Choose SMTP authentication, or have the server's administrator allow this machine."),
         {{FIELD_SEND_METHOD, "smtp-auth"}}},
    [FINDING_GREYLISTED] = {"greylisted",
                            SEVERITY_WARNING,
                            N_("The server asks us to come back later (greylisting). That is how "
                               "it treats strangers, and usually passes after some minutes."),
                            N_("Check again in five minutes."),
                            {{FIELD_NONE, NULL}}},
    [FINDING_SIZE_LIMIT] =
        {
            "size-limit",
            SEVERITY_WARNING,
            N_("The server takes mails of at most {limit} bytes; the settings allow {size}."),
            N_("Set the largest mail to the server's limit, so that it is noticed here and not "
               "there."),
            {{FIELD_SEND_MAX_BYTES, "{limit}"}}},
    [FINDING_SIZE_EXCEEDED] =
        {"size-exceeded",
         SEVERITY_ERROR,
         N_("The mail is larger than the server takes, or its mailbox is full."),
         N_("Set the largest mail to the server's limit."),
         {{FIELD_SEND_MAX_BYTES, "{limit}"}}},
    [FINDING_ENVELOPE_SKIPPED] =
        {"envelope-skipped",
         SEVERITY_WARNING,
         N_("Sender and recipient were not tried, because no sender's address is known."),
         N_("Give a sender for the test."),
         {{FIELD_NONE, NULL}}},
    [FINDING_MESSAGE_REFUSED] =
        {
            "message-refused",
            SEVERITY_ERROR,
            N_("The server took the addresses but refused the mail itself."),
            N_("The line it sent says why; often the sender's domain lacks SPF "
               "or DKIM, or a filter objects to the text."),
            {{FIELD_NONE, NULL}}},
    [FINDING_DELIVERY_UNKNOWN] =
        {
            "delivery-unknown",
            SEVERITY_ERROR,
            N_("The connection was lost after the mail had been handed over and before the server "
               "confirmed it. It may have been delivered."),
            N_("Look into the recipient's mailbox before you send again."),
            {{FIELD_NONE, NULL}}},
    [FINDING_POP_SMTP_OPEN] =
        {
            "pop-before-smtp-open",
            SEVERITY_WARNING,
            N_("The server took mail without the POP login, so POP before SMTP is not what lets us "
               "send."),
            N_("The server may still remember an earlier login from this address, or may know this "
               "machine. When it needs no login at all, choose no login."),
            {{FIELD_NONE, NULL}}},
    [FINDING_POP_SMTP_PROVEN] = {"pop-before-smtp-proven",
                                 SEVERITY_INFO,
                                 N_("Sending was refused before the POP login and allowed after "
                                    "it: POP before SMTP works."),
                                 "",
                                 {{FIELD_NONE, NULL}}},
    [FINDING_POP_SMTP_REFUSED] = {"pop-before-smtp-refused",
                                  SEVERITY_ERROR,
                                  N_("Sending is refused even after the POP login."),
                                  N_("Make the wait before sending longer. When that does not "
                                     "help, the sending server does "
                                     "not know POP before SMTP: choose SMTP authentication."),
                                  {{FIELD_SEND_METHOD, "smtp-auth"}}},
    [FINDING_POP_LOGIN_FAILED] =
        {"pop-login-failed",
         SEVERITY_ERROR,
         N_("Sending was not tried, because it needs the POP login, and that failed."),
         N_("Put the receiving side right first."),
         {{FIELD_NONE, NULL}}},
    [FINDING_UNEXPECTED_REPLY] = {"unexpected-reply",
                                  SEVERITY_ERROR,
                                  N_("The server gave an answer that does not fit: {reply}"),
                                  N_("Look at the log; a proxy or a firewall on the way may be "
                                     "changing what the server says."),
                                  {{FIELD_NONE, NULL}}},
    [FINDING_LINE_TOO_LONG] =
        {"line-too-long",
         SEVERITY_ERROR,
         N_("The server sent a line that does not end."),
         N_("Check the host and the port; this is not how a mail server speaks."),
         {{FIELD_NONE, NULL}}},
    [FINDING_REPLY_TOO_LARGE] =
        {"reply-too-large",
         SEVERITY_ERROR,
         N_("The server's answer is larger than any that makes sense, and was given up."),
         N_("Check the host and the port; a mailbox with very many mails may have to be cleared."),
         {{FIELD_NONE, NULL}}},
    [FINDING_CLOSED] = {"connection-closed",
                        SEVERITY_ERROR,
                        N_("The server closed the connection in the middle."),
                        N_("Its last words are in the log. Often it has too many connections, or "
                           "wants another kind of encryption."),
                        {{FIELD_NONE, NULL}}},
    [FINDING_RESET] = {"connection-reset",
                       SEVERITY_ERROR,
                       N_("The connection was cut off in the middle."),
                       N_("A firewall on the way may have done it, or the server wants another "
                          "kind of encryption on this port."),
                       {{FIELD_NONE, NULL}}},
    [FINDING_TIMEOUT] = {"timeout",
                         SEVERITY_ERROR,
                         N_("The server did not finish within {seconds} seconds."),
                         N_("Check that encryption and port belong together: a server that waits "
                            "for TLS is silent "
                            "in clear text. A slow server needs a longer time limit."),
                         {{FIELD_NONE, NULL}}},
    [FINDING_MAIL_ARRIVED] = {"mail-arrived",
                              SEVERITY_INFO,
                              "The test mail arrived in {where} after {seconds} seconds.",
                              "",
                              {{FIELD_NONE, NULL}}},
    [FINDING_MAIL_NOT_ARRIVED] =
        {"mail-not-arrived",
         SEVERITY_ERROR,
         "The server took the test mail, but within {seconds} seconds it was not found in the "
         "mailbox.",
         "Look into the folder for unwanted mail, and look again later: a filter or greylisting on "
         "the way may hold it up. The log of the sending server knows where it went.",
         {{FIELD_NONE, NULL}}},
    [FINDING_ARRIVAL_SKIPPED] =
        {"arrival-skipped",
         SEVERITY_WARNING,
         "It was not looked whether the test mail arrived: {reason}",
         "Check with a receiving side whose mailbox is that of the test's recipient.",
         {{FIELD_NONE, NULL}}},
    [FINDING_MAIL_NOT_REMOVED] = {"mail-not-removed",
                                  SEVERITY_WARNING,
                                  "The test mail could not be removed and is still in the mailbox.",
                                  "Remove it with a mail program.",
                                  {{FIELD_NONE, NULL}}},
    [FINDING_CANCELLED] = {"cancelled",
                           SEVERITY_WARNING,
                           N_("The check was stopped before it had finished."),
                           "",
                           {{FIELD_NONE, NULL}}},
    [FINDING_CHANGED_ADDRESS] =
        {"changed-address",
         SEVERITY_INFO,
         N_("{host} has other addresses than on {date}. Before: {gone}. Now: {now}."),
         "",
         {{FIELD_NONE, NULL}}},
    [FINDING_CHANGED_CERTIFICATE] =
        {"changed-certificate",
         SEVERITY_INFO,
         N_("The server's certificate was renewed since {date}: the earlier one was valid until "
            "{before}, this one is until {now}."),
         "",
         {{FIELD_NONE, NULL}}},
    [FINDING_CHANGED_KEY] =
        {"changed-key",
         SEVERITY_WARNING,
         N_("The server shows another public key than on {date}, in a certificate for {names} by "
            "{issuer}. Before: {before}. Now: {now}."),
         N_("A renewed certificate often brings a new key. When nobody renewed it, somebody may be "
            "pretending to be the server: ask its administrator."),
         {{FIELD_NONE, NULL}}},
    [FINDING_CHANGED_TLS] = {"changed-tls",
                             SEVERITY_INFO,
                             N_("The encryption is {now} now; on {date} it was {before}."),
                             "",
                             {{FIELD_NONE, NULL}}},
    [FINDING_TLS_LOWERED] =
        {"tls-lowered",
         SEVERITY_WARNING,
         N_("The encryption is {now} now, which is older than the {before} of {date}."),
         N_("Ask the server's administrator why. A device on the way may be opening the "
            "encryption."),
         {{FIELD_NONE, NULL}}},
    [FINDING_STARTTLS_GONE] =
        {"starttls-gone",
         SEVERITY_WARNING,
         N_("On {date} the server offered STARTTLS; now it does not."),
         N_("Do not switch the encryption off: somebody on the way may be taking the offer out. "
            "Check from another network, or use TLS on port {tls_port}."),
         {{FIELD_RECEIVE_ENCRYPTION, "tls"}, {FIELD_RECEIVE_PORT, "{tls_port}"}}},
    [FINDING_CHANGED_CAPABILITIES] =
        {"changed-capabilities",
         SEVERITY_INFO,
         N_("The server's capabilities are not those of {date}. Gone: {gone}. New: {new}."),
         "",
         {{FIELD_NONE, NULL}}},
    [FINDING_CHANGED_MECHANISMS] = {"changed-mechanisms",
                                    SEVERITY_INFO,
                                    N_("The server's login mechanisms are not those of {date}. "
                                       "Gone: {gone}. New: {new}. Offered now: {now}."),
                                    "",
                                    {{FIELD_NONE, NULL}}},
    [FINDING_CHANGED_UIDVALIDITY] =
        {"changed-uidvalidity",
         SEVERITY_WARNING,
         N_("The server has numbered the mails of the INBOX anew since {date} (UIDVALIDITY "
            "{before}, now {now})."),
         N_("Mails that had been fetched may be fetched once more. When nobody moved or restored "
            "the mailbox, ask the server's administrator."),
         {{FIELD_NONE, NULL}}},
};
