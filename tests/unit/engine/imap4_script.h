/* What the transcripts of IMAP4 have in common. */
#ifndef TESTS_IMAP4_SCRIPT_H
#define TESTS_IMAP4_SCRIPT_H

#include "engine/dialogue_private.h"
#include "unit/engine/transcript.h"

#define IMAP     "receive.protocol=imap4 "
#define SECURED  IMAP "secured"
#define STARTTLS IMAP "receive.encryption=starttls"

/* The greeting brings the capabilities along. */
#define HELLO    "S: * OK [CAPABILITY IMAP4rev1 LITERAL+ SASL-IR AUTH=PLAIN AUTH=CRAM-MD5] ready"
#define LOGIN_OK "C: A1 LOGIN \"tim\" \"" PASSWORD "\"", "S: A1 OK [CAPABILITY IMAP4rev1] Logged in"
#define STATUS   "C: A2 STATUS INBOX (MESSAGES UNSEEN UIDNEXT UIDVALIDITY)"
#define STATUS_OK                                                                                  \
    STATUS, "S: * STATUS INBOX (MESSAGES 812 UNSEEN 3 UIDNEXT 4711 UIDVALIDITY 77)",               \
        "S: A2 OK Status completed"
#define EXAMINE "C: A3 EXAMINE INBOX"
#define EXAMINE_OK                                                                                 \
    EXAMINE, "S: * FLAGS (\\Seen)", "S: * 812 EXISTS", "S: * 0 RECENT",                            \
        "S: * OK [UIDVALIDITY 77] UIDs valid", "S: * OK [UIDNEXT 4711] next",                      \
        "S: A3 OK [READ-ONLY] done"
#define LOGOUT(n) "C: A" #n " LOGOUT"

#define ALL_OK "greeting ok capability ok auth ok mailbox ok quit ok | inbox-only@mailbox | ok"
#define CLEAR                                                                                      \
    "greeting ok capability ok auth warn mailbox ok quit ok | auth-clear-text@auth "               \
    "inbox-only@mailbox | warn"
#define FAILED(finding)                                                                            \
    "greeting ok capability ok auth fail mailbox skip quit ok | " finding "@auth | fail"
#define GONE(finding)                                                                              \
    "greeting ok capability ok auth fail mailbox skip quit skip | " finding "@auth | fail"
#define MAILBOX_FAIL(finding)                                                                      \
    "greeting ok capability ok auth ok mailbox fail quit ok | " finding "@mailbox | fail"
#define MAILBOX_GONE(finding)                                                                      \
    "greeting ok capability ok auth ok mailbox fail quit skip | " finding "@mailbox | fail"

#define RUN(scripts)                                                                               \
    static void scripts##_play(void **state)                                                       \
    {                                                                                              \
        (void)state;                                                                               \
        run_scripts(scripts, sizeof scripts / sizeof scripts[0], SIDE_RECEIVE);                    \
    }

#endif
