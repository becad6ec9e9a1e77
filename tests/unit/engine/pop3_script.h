/* What the transcripts of POP3 have in common. */
#ifndef TESTS_POP3_SCRIPT_H
#define TESTS_POP3_SCRIPT_H

#include "engine/dialogue_private.h"
#include "unit/engine/transcript.h"

#define CAPA_ALL                                                                                   \
    "C: CAPA", "S: +OK", "S: TOP", "S: UIDL", "S: USER", "S: SASL PLAIN LOGIN CRAM-MD5", "S: ."
#define CAPA_NONE "C: CAPA", "S: -ERR unknown command"
#define HELLO     "S: +OK ready"
#define MAILBOX                                                                                    \
    "C: STAT", "S: +OK 2 320", "C: UIDL", "S: +OK", "S: 1 whqtswO00WBw418f9t5JxYwZ",               \
        "S: 2 QhdPYR:00WBw1Ph7x7", "S: ."
#define QUIT     "C: QUIT"
#define LOGIN_OK "C: USER tim", "S: +OK", "C: PASS " PASSWORD, "S: +OK welcome"

#define ALL_OK "greeting ok capability ok auth ok mailbox ok quit ok | | ok"
#define CLEAR  "greeting ok capability ok auth warn mailbox ok quit ok | auth-clear-text@auth | warn"
#define FAILED(finding)                                                                            \
    "greeting ok capability ok auth fail mailbox skip quit ok | " finding "@auth | fail"
#define FAILED_CLEAR(finding)                                                                      \
    "greeting ok capability ok auth fail mailbox skip quit ok | auth-clear-text@auth " finding     \
    "@auth | fail"

#define RUN(scripts)                                                                               \
    static void scripts##_play(void **state)                                                       \
    {                                                                                              \
        (void)state;                                                                               \
        run_scripts(scripts, sizeof scripts / sizeof scripts[0], SIDE_RECEIVE);                    \
    }

#endif
