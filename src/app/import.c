/* What a CSV file makes of the accounts. */
#include "app/parts.h"

void import_arrived(struct app *app, const struct message *message, struct commands *commands)
{
    (void)commands;
    if (!message->registry)
        return;
    registry_free(app->registry);
    app->registry = message->registry;
    app->unsaved = true;
    list_forget_marks(app);
    list_rebuild(app);
}
