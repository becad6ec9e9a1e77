/* effect_file.c - what the state asks of files that people read and write: text and CSV. */
#include "effect_private.h"

#include "base/file.h"
#include "store/csv.h"

#include <limits.h>
#include <stdlib.h>
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

/* CSV ------------------------------------------------------------------------------------- */

void effect_import(struct effects *effects, struct command *command)
{
    enum csv_encoding encoding = CSV_DETECT;
    struct cells *cells = NULL;
    struct err err = {0};
    struct message message = {.kind = MSG_IMPORT, .text = command->path};
    if (csv_read(command->path, &encoding, &cells, &err))
        message.import = account_import(effects->app->registry, cells, command->replace);
    else
        message.err = &err;
    effect_answer(effects, &message);
    cells_free(cells);
}

/* With a byte order mark: without it Excel takes Japanese for something else. A migration keeps the
 * absolute path in its record. */
void effect_export(struct effects *effects, struct command *command)
{
    struct err err = {0};
    char absolute[PATH_MAX];
    bool written = csv_write(command->path, command->cells, CSV_UTF8_BOM, &err);
    bool known = written && realpath(command->path, absolute);
    effect_answer(effects,
                  &(struct message){.kind = MSG_EXPORTED,
                                    .text = known && command->migration ? absolute : command->path,
                                    .err = written ? NULL : &err});
}
