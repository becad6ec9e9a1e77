/* effect_file.c - what the state asks of files that people read and write: text. CSV is in
 * effect_crossing.c. */
#include "effect_private.h"

#include "base/file.h"

#include <string.h>

/* Files of text --------------------------------------------------------------------------- */

void effect_save_text(struct effects *effects, struct command *command)
{
    struct err err = {0};
    const char *text = command->text ? command->text : "";
    bool saved = file_create(command->path, text, strlen(text), &err);
    effect_answer(effects, &(struct message){.kind = saved ? MSG_TEXT_SAVED : MSG_TEXT_SAVE_FAILED,
                                             .text = command->path,
                                             .err = saved ? NULL : &err});
}
