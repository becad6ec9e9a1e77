/* model/finding.h - what a check can find: the causes. The engine and the pure comparisons name a
 * cause and its parameters; the words are those of a rule (model/rule.h). */
#ifndef MAILSETUP_MODEL_FINDING_H
#define MAILSETUP_MODEL_FINDING_H

#include "model/report.h"
#include "model/server.h"

/* X(enum suffix, "id"). The order is that of the stages. {parameters} are what is known with
 * it and may stand in a rule's words; one that is not given after all reads "?", and a fix that
 * needs it is left out. Always known: {host} {port} {protocol} and the usual {tls_port}
 * {starttls_port}; {reply} and {reason} where the server or the system said something. */
#define FINDINGS(X)                                                                                \
    X(NAME_UNKNOWN, "name-unknown")       /* DNS: no such host */                                  \
    X(NAME_NO_ANSWER, "name-no-answer")   /* DNS: the resolver is silent or fails; {seconds} */    \
    X(NAME_NO_ADDRESS, "name-no-address") /* no address of the wanted family */                    \
    X(CONNECT_REFUSED, "connect-refused")                                                          \
    X(CONNECT_SILENT, "connect-silent")      /* no answer to SYN in time */                        \
    X(CONNECT_BLOCKED, "connect-blocked-25") /* port 25 silent: OP25B */                           \
    X(CONNECT_UNREACHABLE, "connect-unreachable")                                                  \
    X(PROXY_FAILED, "proxy-failed")                /* {proxy} {reason} */                          \
    X(CONNECT_FAILED, "connect-failed")            /* anything else; {reason} */                   \
    X(TLS_EXPECTED, "tls-expected")                /* silent or binary on a TLS port: wants TLS */ \
    X(TLS_ON_CLEAR, "tls-on-clear")                /* ClientHello was answered with clear text */  \
    X(TLS_TOO_OLD, "tls-too-old")                  /* protocol version */                          \
    X(TLS_FAILED, "tls-failed")                    /* handshake; {reason} */                       \
    X(CERT_EXPIRED, "certificate-expired")         /* {date} */                                    \
    X(CERT_NOT_YET, "certificate-not-yet-valid")   /* {date} */                                    \
    X(CERT_SELF_SIGNED, "certificate-self-signed") /* {spki}, to pin it */                         \
    X(CERT_UNKNOWN_ISSUER, "certificate-unknown-issuer") /* {issuer} {spki} */                     \
    X(CERT_INCOMPLETE, "certificate-incomplete") /* the one in between was not sent; {issuer} */   \
    X(CERT_NO_AUTHORITIES, "certificate-no-authorities") /* this machine has none at all */        \
    X(CERT_WRONG_NAME, "certificate-wrong-name")         /* {names}; {name}: one to use as host */ \
    X(CERT_WEAK, "certificate-weak")                                                               \
    X(CERT_INVALID, "certificate-invalid")           /* any other verification error; {reason} */  \
    X(CERT_PIN_CHANGED, "certificate-pin-changed")   /* {expected} {got} */                        \
    X(CERT_NOT_VERIFIED, "certificate-not-verified") /* warning: verify is none; {spki} */         \
    X(CERT_EXPIRES_SOON, "certificate-expires-soon") /* warning: {days} */                         \
    X(CA_FILE_UNREADABLE, "ca-file-unreadable")      /* {path} {reason} */                         \
    X(GREETING_REFUSED, "greeting-refused")          /* -ERR, 4xx, 5xx */                          \
    X(GREETING_WRONG_PROTOCOL, "greeting-wrong-protocol") /* {spoken}: SSH, HTTP, SMTP, ... */     \
    X(GREETING_MALFORMED, "greeting-malformed")                                                    \
    X(PREAUTH_CLEAR, "preauth-in-clear") /* IMAP4: logged in before TLS could begin */             \
    X(STARTTLS_NOT_OFFERED, "starttls-not-offered")                                                \
    X(STARTTLS_REFUSED, "starttls-refused")                                                        \
    X(STARTTLS_INJECTED, "starttls-injected") /* {count} bytes between OK and the handshake */     \
    X(EHLO_REFUSED, "ehlo-refused")           /* {name}: the one we gave */                        \
    X(AUTH_NOT_OFFERED, "auth-not-offered")                                                        \
    X(AUTH_NEEDS_TLS, "auth-needs-tls") /* offered only after TLS, or refused in clear */          \
    X(MECHANISM_NOT_OFFERED, "mechanism-not-offered") /* {mechanism} {offered} */                  \
    X(APOP_NOT_OFFERED, "apop-not-offered")           /* no msg-id in the greeting */              \
    X(APOP_BAD_CHALLENGE, "apop-bad-challenge")       /* something like one, but not a msg-id */   \
    X(NO_SAFE_MECHANISM, "no-safe-mechanism")         /* auto: none is safe here; {offered} */     \
    X(AUTH_REFUSED, "auth-refused")                   /* wrong user or password */                 \
    X(AUTH_TEMPORARY, "auth-temporary")                                                            \
    X(AUTH_EXPIRED, "auth-expired")           /* the password */                                   \
    X(AUTH_DISABLED, "auth-disabled")         /* switched off for this mailbox or tenant */        \
    X(AUTH_APP_PASSWORD, "auth-app-password") /* wants one made for programs */                    \
    X(AUTH_CLEAR_TEXT, "auth-clear-text")     /* warning: the password crossed in clear */         \
    X(AUTH_NOT_PROVEN, "auth-not-proven")     /* server said OK where no login could be */         \
    X(AUTH_BAD_SERVER, "auth-bad-server")     /* challenge malformed; {reason} */                  \
    X(SERVER_NOT_PROVEN, "server-not-proven") /* it does not know the password itself */           \
    X(SCRAM_TOO_COSTLY, "scram-too-costly")   /* {count} rounds are wanted; {limit} */             \
    X(MECHANISM_UNAVAILABLE, "mechanism-unavailable") /* on this machine; {mechanism} */           \
    X(OAUTH_ONLY, "oauth-only")                       /* no password is taken; {offered} */        \
    X(OAUTH_TOKEN_REFUSED, "oauth-token-refused")     /* expired or not valid; {status} {scope} */ \
    X(OAUTH_SCOPE, "oauth-scope")                     /* valid, but not for mail; {scope} */       \
    X(OAUTH_REFUSED, "oauth-refused")                 /* anything else; {user} {status} {scope} */ \
    X(OAUTH_CLEAR_TEXT, "oauth-clear-text")           /* warning: the token crossed in clear */    \
    X(PREAUTH, "preauth")                   /* IMAP4: taken as logged in without being asked */    \
    X(LOGIN_UNSENDABLE, "login-unsendable") /* what this login cannot carry; {reason} */           \
    X(LOGIN_SKIPPED, "login-skipped")       /* warning: no user was given */                       \
    X(MAILBOX_LOCKED, "mailbox-locked")                                                            \
    X(MAILBOX_FAILED, "mailbox-failed")                                                            \
    X(UIDL_MISSING, "uidl-missing")                                                                \
    X(INBOX_ONLY, "inbox-only")         /* info, IMAP4 */                                          \
    X(INBOX_REMOVED, "inbox-removed")   /* warning, IMAP4 and keep is false: {count} mails */      \
    X(INBOX_EXPIRES, "inbox-expires")   /* info, IMAP4: {count} mails, for {days} days */          \
    X(LARGE_MAILS, "large-mails")       /* warning: {count} above {limit}; {largest} */            \
    X(SERVER_ALERT, "server-alert")     /* info, IMAP4: {text} is to be shown to people */         \
    X(SENDER_REFUSED, "sender-refused") /* {address} */                                            \
    X(RECIPIENT_REFUSED, "recipient-refused") /* {address} */                                      \
    X(RELAY_DENIED, "relay-denied")                                                                \
    X(GREYLISTED, "greylisted")                                                                    \
    X(CLIENT_REFUSED, "client-refused")     /* no mail from this machine's address */              \
    X(RATE_LIMITED, "rate-limited")         /* too much in too short a time */                     \
    X(SERVER_TROUBLE, "server-trouble")     /* its own: no space, no database */                   \
    X(SIZE_LIMIT, "size-limit")             /* warning: our {size} is above its {limit} */         \
    X(SIZE_EXCEEDED, "size-exceeded")       /* a mail was refused for it; {limit} where known */   \
    X(ENVELOPE_SKIPPED, "envelope-skipped") /* no sender address known */                          \
    X(MESSAGE_REFUSED, "message-refused")                                                          \
    X(DELIVERY_UNKNOWN, "delivery-unknown")  /* lost after the final dot */                        \
    X(MAIL_ARRIVED, "mail-arrived")          /* info: {seconds} {where} */                         \
    X(MAIL_NOT_ARRIVED, "mail-not-arrived")  /* {seconds}; {user} {to}: where it was looked for */ \
    X(ARRIVAL_SKIPPED, "arrival-skipped")    /* warning: nowhere to look; {reason} */              \
    X(MAIL_NOT_REMOVED, "mail-not-removed")  /* warning: the test mail is still there */           \
    X(POP_SMTP_OPEN, "pop-before-smtp-open") /* sending was allowed without the POP login */       \
    X(POP_SMTP_PROVEN, "pop-before-smtp-proven")   /* info: refused before, allowed after */       \
    X(POP_SMTP_REFUSED, "pop-before-smtp-refused") /* after the POP login too; {seconds} */        \
    X(POP_LOGIN_FAILED, "pop-login-failed")        /* sending waits for a login that failed */     \
    X(UNEXPECTED_REPLY, "unexpected-reply")        /* {reply} */                                   \
    X(LINE_TOO_LONG, "line-too-long")                                                              \
    X(REPLY_TOO_LARGE, "reply-too-large")                                                          \
    X(CLOSED, "connection-closed") /* by the server, in the middle */                              \
    X(RESET, "connection-reset")                                                                   \
    X(TIMEOUT, "timeout") /* {seconds} */                                                          \
    X(CANCELLED, "cancelled")                                                                      \
    /* What is different from the last check that was good; {date}: when that was. */              \
    X(CHANGED_ADDRESS, "changed-address")         /* info: {gone} {now} */                         \
    X(CHANGED_CERTIFICATE, "changed-certificate") /* info: renewed; {before} {now}: valid until */ \
    X(CHANGED_KEY, "changed-key")                 /* warning: {before} {now}: the public key */    \
    X(CHANGED_TLS, "changed-tls")                 /* info: {before} {now}: the version */          \
    X(TLS_LOWERED, "tls-lowered")                 /* warning: the same, and the new is older */    \
    X(STARTTLS_GONE, "starttls-gone")             /* warning: it was offered on {date} */          \
    X(CHANGED_CAPABILITIES, "changed-capabilities") /* info: {gone} {new} {now} */                 \
    X(CHANGED_MECHANISMS, "changed-mechanisms")     /* info: {gone} {new} {now} */                 \
    X(CHANGED_UIDVALIDITY, "changed-uidvalidity")   /* warning, IMAP4: {before} {now} */           \
    /* Of a mail domain, by discovery. */                                                          \
    X(SPF_MISSING, "spf-missing")       /* warning: {domain}; {count}: none, or more than one */   \
    X(DMARC_MISSING, "dmarc-missing")   /* info: {domain} */                                       \
    X(IP_LISTED, "ip-listed")           /* warning: {address} {list} {reply} */                    \
    X(LIST_UNKNOWING, "list-unknowing") /* warning: the list answers no shared resolver; {list} */

enum finding_id {
#define X(name, id) FINDING_##name,
    FINDINGS(X)
#undef X
        FINDING_COUNT
};

/* "auth-refused": as in the files of rules. */
const char *cause_name(enum finding_id cause);
bool cause_by_name(const char *name, enum finding_id *cause);

struct parameter {
    const char *name, *value;
};

/* What stood for the {parameters} in the words of a finding, so that they can be said again in
 * another language (rules_words() of model/rule.h): a line "name value\n" for each, "?" for one
 * that was not known; visible text. A value that is itself a sentence ({reason}) stays as it was
 * said. */
enum {
    FINDING_VALUE_MAX = 256 + 3, /* bytes of a value, with the "..." of one that was cut */
    FINDING_VALUES_MAX = 16 * (FINDING_VALUE_MAX + 32)
};
/* Is it such a text, of this cause? What a file says they are is anybody's. */
bool finding_values_valid(enum finding_id cause, const char *values);

#endif
