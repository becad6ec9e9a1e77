/* What keys mean: the one list from which footer, help and manual are made. */
#include "app/action.h"
#include "base/i18n.h"
#include "base/text.h"

#include <string.h>

#define ROW(action, context, name, keys, label, sentence, rank)                                    \
    {                                                                                              \
        ACTION_##action, CONTEXT_##context, name, keys, label, sentence, rank                      \
    }

/* The same keys edit text everywhere. */
#define EDITING(context)                                                                           \
    ROW(TEXT_HOME, context, "text-home", "Ctrl-A Home", "",                                        \
        N_("Go to the beginning of the text."), 0),                                                \
        ROW(TEXT_END, context, "text-end", "Ctrl-E End", "", N_("Go to the end of the text."), 0), \
        ROW(TEXT_BACKSPACE, context, "text-backspace", "Backspace", "",                            \
            N_("Delete the character before the cursor."), 0),                                     \
        ROW(TEXT_DELETE, context, "text-delete", "Del", "",                                        \
            N_("Delete the character under the cursor."), 0),                                      \
        ROW(TEXT_CLEAR, context, "text-clear", "Ctrl-U", "",                                       \
            N_("Delete what is before the cursor; all of a password."), 0),                        \
        ROW(TEXT_WORD, context, "text-word", "Ctrl-W", "",                                         \
            N_("Delete the word before the cursor."), 0),                                          \
        ROW(TEXT_KILL, context, "text-kill", "Ctrl-K", "",                                         \
            N_("Delete what is behind the cursor."), 0),                                           \
        ROW(TEXT_REVEAL, context, "reveal", "Ctrl-R", N_("show password"),                         \
            N_("Show the password that is being typed, or hide it."), 9)

/* Where letters do not act, the rest of a form's actions have control keys. */
#define TYPING_KEYS(context)                                                                       \
    ROW(BACK, context, "back", "Esc", N_("back"), N_("Go back; nothing that was typed is lost."),  \
        2),                                                                                        \
        ROW(CURE, context, "cure", "Ctrl-F", N_("mend"),                                           \
            N_("Change the settings as the advice beside the field says, or take the transport "   \
               "that is proposed."),                                                               \
            4),                                                                                    \
        ROW(CHECK, context, "check", "Ctrl-T", N_("check"),                                        \
            N_("Check with these settings; they need not be saved."), 5),                          \
        ROW(MORE, context, "more", "Ctrl-O", N_("more"),                                           \
            N_("Show or hide the settings that are seldom needed."), 6),                           \
        ROW(PROBE, context, "probe", "Ctrl-P", N_("probe"),                                        \
            N_("Ask in the background what the server offers and what the address should have, "   \
               "or stop doing so."),                                                               \
            7),                                                                                    \
        ROW(UNDO, context, "undo", "Ctrl-Y", N_("undo"),                                           \
            N_("Take the last mending of settings back."), 8),                                     \
        ROW(NEXT_STEP, context, "next-step", "Ctrl-N", "", N_("Go to the next step."), 0)

/* The same keys move in every section, and lead to the others. */
#define SECTION_KEYS(context)                                                                      \
    ROW(UP, context, "up", "Up k", "", N_("Move up."), 0),                                         \
        ROW(DOWN, context, "down", "Down j", "", N_("Move down."), 0),                             \
        ROW(PAGE_UP, context, "page-up", "PgUp Ctrl-B", "", N_("Move up by a page."), 0),          \
        ROW(PAGE_DOWN, context, "page-down", "PgDn Ctrl-F", "", N_("Move down by a page."), 0),    \
        ROW(HOME, context, "home", "Home g", "", N_("Move to the first one."), 0),                 \
        ROW(END, context, "end", "End G", "", N_("Move to the last one."), 0),                     \
        ROW(NEXT_SECTION, context, "next-section", "Tab", N_("section"),                           \
            N_("Go to the next section."), 7),                                                     \
        ROW(PREVIOUS_SECTION, context, "previous-section", "Shift-Tab", "",                        \
            N_("Go to the section before."), 0),                                                   \
        ROW(SERVERS, context, "servers", "1", "", N_("Go to the mail servers."), 0),               \
        ROW(ACCOUNTS, context, "accounts", "2", "", N_("Go to the accounts."), 0),                 \
        ROW(NOTIFICATION, context, "notification", "3", "", N_("Go to the notification."), 0),     \
        ROW(OAUTH_SERVERS, context, "oauth-servers", "4", "", N_("Go to the OAuth servers."), 0),  \
        ROW(PROVIDERS, context, "providers", "5", "", N_("Go to the providers."), 0),              \
        ROW(MIGRATIONS, context, "migrations", "6", "",                                            \
            N_("Go to the migrations: accounts that move to another server."), 0)

/* And what is the same for every list of records. */
#define LIST_KEYS(context)                                                                         \
    ROW(DELETE, context, "delete", "d Del", N_("delete"),                                          \
        N_("Delete what is under the cursor, or all that is marked. It asks first."), 5),          \
        ROW(DELETE_ALL, context, "clear", "D", "",                                                 \
            N_("Delete everything in this section. It asks first."), 0),                           \
        ROW(MOVE, context, "move", "m", N_("move"),                                                \
            N_("Move what is under the cursor, or all that is marked, to another place."), 5),     \
        ROW(TOGGLE, context, "mark", "Space", "", N_("Mark, to do something with several."), 0),   \
        ROW(MARK_ALL, context, "mark-all", "*", "",                                                \
            N_("Mark all that the filter leaves, or none."), 0),                                   \
        ROW(SORT, context, "sort", "o", N_("sort"),                                                \
            N_("Show the list sorted by the next column; in the end, in its own order."), 95),     \
        ROW(REVERSE, context, "reverse", "O", "", N_("Show what is sorted in reverse."), 0),       \
        ROW(UNDO, context, "undo", "u", N_("undo"), N_("Take the last change back."), 8),          \
        ROW(FIND_NEXT, context, "next", "n", "",                                                   \
            N_("Move to the next one that the filter leaves."), 0),                                \
        ROW(FIND_PREVIOUS, context, "previous", "N", "",                                           \
            N_("Move to the one before that the filter leaves."), 0),                              \
        ROW(SWITCH_FOCUS, context, "switch", "Ctrl-X", "",                                         \
            N_("Give the keys to the log, or take them back."), 0)

const struct action_row action_rows[] = {
    /* everywhere */
    ROW(UP, GLOBAL, "up", "Up", "", N_("Move up."), 0),
    ROW(DOWN, GLOBAL, "down", "Down", "", N_("Move down."), 0),
    ROW(LEFT, GLOBAL, "left", "Left", "", N_("Move left, or choose the one before."), 0),
    ROW(RIGHT, GLOBAL, "right", "Right", "", N_("Move right, or choose the one after."), 0),
    ROW(PAGE_UP, GLOBAL, "page-up", "PgUp", "", N_("Move up by a page."), 0),
    ROW(PAGE_DOWN, GLOBAL, "page-down", "PgDn", "", N_("Move down by a page."), 0),
    ROW(HOME, GLOBAL, "home", "Home", "", N_("Move to the first one."), 0),
    ROW(END, GLOBAL, "end", "End", "", N_("Move to the last one."), 0),
    ROW(NEXT_ITEM, GLOBAL, "next-item", "Tab", "", N_("Move to the next item."), 0),
    ROW(PREVIOUS_ITEM, GLOBAL, "previous-item", "Shift-Tab", "", N_("Move to the item before."), 0),
    ROW(ENTER, GLOBAL, "enter", "Enter", N_("take"), N_("Take or open what the cursor is on."), 1),
    ROW(BACK, GLOBAL, "back", "Esc", N_("back"),
        N_("Go back. A check under way is cancelled first; nothing that was typed is lost."), 2),
    ROW(TOGGLE, GLOBAL, "toggle", "Space", "", N_("Mark or switch."), 0),
    ROW(HELP, GLOBAL, "help", "? Ctrl-G F1", N_("help"),
        N_("Explain this field or screen and its keys."), 80),
    ROW(PANE, GLOBAL, "pane", "\\ Ctrl-D", N_("log"),
        N_("Open or close the log of what is said to the servers and by them."), 70),
    ROW(SWITCH_FOCUS, GLOBAL, "switch", "Ctrl-X", "",
        N_("Give the keys to the log, or take them back."), 0),
    ROW(SAVE, GLOBAL, "save", "Ctrl-S", N_("save"), N_("Save."), 60),
    ROW(QUIT, GLOBAL, "quit", "q Ctrl-Q", N_("quit"),
        N_("Leave the program. It asks when something is not saved."), 90),
    ROW(COMMAND, GLOBAL, "command", ":", "", N_("Run an action by its name."), 0),
    ROW(REDRAW, GLOBAL, "redraw", "Ctrl-L", "", N_("Draw the screen anew."), 0),
    ROW(SUSPEND, GLOBAL, "suspend", "Ctrl-Z", "", N_("Go back to the shell; `fg` returns."), 0),
    /* the mail servers */
    ROW(ENTER, LIST, "open", "Enter", N_("open"),
        N_("Open the server to look and change; of a preset: begin a new server with it."), 1),
    ROW(ADD, LIST, "add", "a", N_("add"), N_("Register a new mail server, step by step."), 2),
    ROW(EDIT, LIST, "edit", "e", "",
        N_("Open the server to look and change; of a preset: begin a new server with it."), 0),
    ROW(CHECK, LIST, "check", "c", N_("check"), N_("Check the server now."), 3),
    ROW(CHECK_ALL, LIST, "check-all", "C", N_("check all"),
        N_("Check all that is marked, else all that the filter leaves; or show the checks that are "
           "under way."),
        4),
    ROW(TEST_MAIL, LIST, "test-mail", "t", N_("test mail"),
        N_("Send a test mail through the server."), 4),
    ROW(COPY, LIST, "copy", "y", N_("copy"), N_("Register a copy under another code."), 6),
    ROW(FILTER, LIST, "filter", "/", N_("filter"),
        N_("Show only servers whose code, name or hosts contain a text."), 9),
    LIST_KEYS(LIST),
    SECTION_KEYS(LIST),
    ROW(MIGRATE, LIST, "migrate", "M", N_("migrate"),
        N_("Move the accounts of this server to another one, step by step."), 4),
    /* the accounts */
    ROW(ENTER, ACCOUNTS, "open", "Enter", N_("open"), N_("Open the account to look and change."),
        1),
    ROW(ADD, ACCOUNTS, "add", "a", N_("add"), N_("Register a new account."), 2),
    ROW(EDIT, ACCOUNTS, "edit", "e", "", N_("Open the account to look and change."), 0),
    ROW(CHECK, ACCOUNTS, "check", "c", N_("check"),
        N_("Log in with the account and check its servers now."), 3),
    ROW(CHECK_ALL, ACCOUNTS, "check-all", "C", N_("check all"),
        N_("Check all that is marked, else all that the filter leaves; or show the checks that are "
           "under way."),
        4),
    ROW(TEST_MAIL, ACCOUNTS, "test-mail", "t", N_("test mail"),
        N_("Send a test mail from the account."), 4),
    ROW(COPY, ACCOUNTS, "copy", "y", N_("copy"),
        N_("Begin a new account that is filled in as this one."), 6),
    ROW(IMPORT, ACCOUNTS, "import", "i", N_("import"),
        N_("Take accounts from a CSV file. What would change is shown before anything does."), 5),
    ROW(EXPORT, ACCOUNTS, "export", "x", N_("export"),
        N_("Write the accounts, or those that are marked, to a CSV file. Passwords are not in it."),
        5),
    ROW(FILTER, ACCOUNTS, "filter", "/", N_("filter"),
        N_("Show only accounts whose owner, names, address, user or server contain a text."), 9),
    LIST_KEYS(ACCOUNTS),
    SECTION_KEYS(ACCOUNTS),
    /* the notification */
    ROW(ENTER, NOTIFICATION, "open", "Enter", N_("change"),
        N_("Change the setting under the cursor."), 1),
    ROW(EDIT, NOTIFICATION, "edit", "e", "", N_("Change the setting under the cursor."), 0),
    ROW(TOGGLE, NOTIFICATION, "toggle", "Space", N_("on/off"),
        N_("Switch the notification on or off."), 3),
    ROW(TEST_MAIL, NOTIFICATION, "test-mail", "t", N_("test mail"),
        N_("Send a test mail as the system sends its notices."), 4),
    ROW(UNDO, NOTIFICATION, "undo", "u", N_("undo"), N_("Take the last change back."), 8),
    ROW(SWITCH_FOCUS, NOTIFICATION, "switch", "Ctrl-X", "",
        N_("Give the keys to the log, or take them back."), 0),
    SECTION_KEYS(NOTIFICATION),
    /* the OAuth servers */
    ROW(ENTER, OAUTH_SERVERS, "open", "Enter", N_("open"),
        N_("Open the OAuth server to look and change."), 1),
    ROW(ADD, OAUTH_SERVERS, "add", "a", N_("add"), N_("Register a new OAuth server."), 2),
    ROW(EDIT, OAUTH_SERVERS, "edit", "e", "", N_("Open the OAuth server to look and change."), 0),
    ROW(COPY, OAUTH_SERVERS, "copy", "y", N_("copy"), N_("Register a copy under another code."), 6),
    ROW(FILTER, OAUTH_SERVERS, "filter", "/", N_("filter"),
        N_("Show only OAuth servers whose code, name or client id contain a text."), 9),
    LIST_KEYS(OAUTH_SERVERS),
    SECTION_KEYS(OAUTH_SERVERS),
    /* the providers */
    ROW(ENTER, PROVIDERS, "take", "Enter", N_("take"),
        N_("Fill in a new mail server with what is known of the provider."), 1),
    ROW(TOGGLE, PROVIDERS, "show", "Space", N_("show all"),
        N_("Show everything that is known of the provider, or the list again."), 2),
    ROW(RIGHT, PROVIDERS, "show-all", "Right l", "",
        N_("Show everything that is known of the provider."), 0),
    ROW(LEFT, PROVIDERS, "show-list", "Left h", "", N_("Show the list again."), 0),
    ROW(FILTER, PROVIDERS, "filter", "/", N_("filter"),
        N_("Show only providers whose name, region, domains or hosts contain a text; of a mail "
           "address the one that it belongs to."),
        9),
    ROW(FIND_NEXT, PROVIDERS, "next", "n", "", N_("Move to the next one that the filter leaves."),
        0),
    ROW(FIND_PREVIOUS, PROVIDERS, "previous", "N", "",
        N_("Move to the one before that the filter leaves."), 0),
    ROW(SWITCH_FOCUS, PROVIDERS, "switch", "Ctrl-X", "",
        N_("Give the keys to the log, or take them back."), 0),
    SECTION_KEYS(PROVIDERS),
    /* moves of accounts to other servers */
    ROW(ENTER, MIGRATIONS, "open", "Enter", N_("open"),
        N_("Open the migration where it stands: what is to be done next, and how."), 1),
    ROW(ADD, MIGRATIONS, "add", "a", N_("add"),
        N_("Begin to move the accounts of a mail server to another one."), 2),
    ROW(DELETE, MIGRATIONS, "delete", "d Del", N_("delete"),
        N_("Forget what was noted of the migration. It asks first; servers and accounts stay."), 5),
    ROW(UNDO, MIGRATIONS, "undo", "u", N_("undo"), N_("Take the last change back."), 8),
    ROW(FILTER, MIGRATIONS, "filter", "/", N_("filter"),
        N_("Show only migrations from or to servers whose code contains a text."), 9),
    ROW(FIND_NEXT, MIGRATIONS, "next", "n", "", N_("Move to the next one that the filter leaves."),
        0),
    ROW(FIND_PREVIOUS, MIGRATIONS, "previous", "N", "",
        N_("Move to the one before that the filter leaves."), 0),
    ROW(SWITCH_FOCUS, MIGRATIONS, "switch", "Ctrl-X", "",
        N_("Give the keys to the log, or take them back."), 0),
    SECTION_KEYS(MIGRATIONS),
    /* moving records */
    ROW(UP, MOVE, "up", "Up k", "", N_("The place above."), 0),
    ROW(DOWN, MOVE, "down", "Down j", "", N_("The place below."), 0),
    ROW(PAGE_UP, MOVE, "page-up", "PgUp Ctrl-B", "", N_("Up by a page."), 0),
    ROW(PAGE_DOWN, MOVE, "page-down", "PgDn Ctrl-F", "", N_("Down by a page."), 0),
    ROW(HOME, MOVE, "home", "Home g", "", N_("The first place."), 0),
    ROW(END, MOVE, "end", "End G", "", N_("The last place."), 0),
    ROW(ENTER, MOVE, "put", "Enter", N_("put here"), N_("Move what is marked to this place."), 1),
    ROW(BACK, MOVE, "back", "Esc", N_("cancel"), N_("Leave the order as it is."), 2),
    /* forms, on an item that is not text */
    ROW(ENTER, FORM, "enter", "Enter", N_("next"),
        N_("Take what the cursor is on, and go on to the next step or item."), 1),
    ROW(BACK, FORM, "back", "Esc", N_("back"), N_("Go back; nothing that was typed is lost."), 2),
    ROW(TOGGLE, FORM, "choose", "Space", N_("choose"),
        N_("Choose, switch, or take the next of several."), 3),
    ROW(CURE, FORM, "cure", "f Ctrl-F", N_("mend"),
        N_("Change the settings as the advice beside the field says, or take the transport that "
           "is proposed."),
        4),
    ROW(CHECK, FORM, "check", "c Ctrl-T", N_("check"),
        N_("Check with these settings; they need not be saved."), 5),
    ROW(TEST_MAIL, FORM, "test-mail", "t", "", N_("Send a test mail with these settings."), 0),
    ROW(MORE, FORM, "more", "o Ctrl-O", N_("more"),
        N_("Show or hide the settings that are seldom needed."), 6),
    ROW(PROBE, FORM, "probe", "p Ctrl-P", N_("probe"),
        N_("Ask in the background what the server offers and what the address should have, or "
           "stop doing so."),
        7),
    ROW(UNDO, FORM, "undo", "u Ctrl-Y", N_("undo"), N_("Take the last mending of settings back."),
        8),
    ROW(NEXT_STEP, FORM, "next-step", "Ctrl-N", "", N_("Go to the next step."), 0),
    /* text */
    ROW(ENTER, TEXT, "enter", "Enter", N_("next"),
        N_("Take the text, and go on to the next step or item."), 1),
    TYPING_KEYS(TEXT),
    EDITING(TEXT),
    /* what names another record */
    ROW(ENTER, REFERENCE, "enter", "Enter", N_("choose"),
        N_("Choose from the list; what is typed narrows it."), 1),
    TYPING_KEYS(REFERENCE),
    /* lines of questions, filter and search */
    ROW(ENTER, LINE, "enter", "Enter", N_("take"), N_("Take the text."), 1),
    ROW(BACK, LINE, "back", "Esc", N_("cancel"), N_("Leave everything as it is."), 2),
    EDITING(LINE),
    /* the diagnosis */
    ROW(UP, CHECK, "up", "Up k", "", N_("The finding above; on the certificate, a line up."), 0),
    ROW(DOWN, CHECK, "down", "Down j", "",
        N_("The finding below; on the certificate, a line down."), 0),
    ROW(SELECT, CHECK, "select", "1 2 3 4 5 6 7 8 9", "", N_("The finding of that number."), 0),
    ROW(MORE, CHECK, "more", "Space", "",
        N_("The rest of a finding that is longer than the screen, and its beginning again."), 0),
    ROW(FIX, CHECK, "fix", "f", N_("fix"),
        N_("Change the settings as the finding says, and check again. On the certificate: use the "
           "host that it is made out to."),
        1),
    ROW(UNDO, CHECK, "undo", "u", N_("undo"), N_("Take the last fix back, then the one before."),
        2),
    ROW(CHECK, CHECK, "check", "c", N_("again"), N_("Check again."), 3),
    ROW(TEST_MAIL, CHECK, "test-mail", "t", N_("test mail"),
        N_("Send a test mail through the server."), 4),
    ROW(SWITCH_FOCUS, CHECK, "switch", "Tab Ctrl-X", N_("to the log"),
        N_("Give the keys to the log, or take them back."), 5),
    ROW(PIN, CHECK, "pin", "p", N_("certificate"),
        N_("Show the server's certificate; there: pin its key."), 6),
    ROW(EDIT, CHECK, "edit", "e", N_("edit"), N_("Open the form with the server's settings."), 7),
    ROW(BACK, CHECK, "back", "Esc", N_("back"), N_("Cancel the check, or go back."), 8),
    ROW(FILTER, CHECK, "search", "/", N_("search"), N_("Search the log."), 9),
    ROW(SAVE_LOG, CHECK, "save-log", "s", N_("save log"), N_("Save the log to a file."), 10),
    ROW(SAVE_REPORT, CHECK, "save-report", "x", N_("report"),
        N_("Save all of it for a provider's support, without passwords."), 11),
    ROW(TRY_USERS, CHECK, "try-users", "w", N_("user names"),
        N_("After a refused login, try other forms of the user name."), 2),
    ROW(FIND_NEXT, CHECK, "next", "n", "", N_("The next place that matches."), 0),
    ROW(FIND_PREVIOUS, CHECK, "previous", "N", "", N_("The place before that matches."), 0),
    ROW(FOLLOW, CHECK, "follow", "F", "", N_("Follow the log, or hold it still."), 0),
    ROW(LOG_FILTER, CHECK, "show", "v", "", N_("Show all lines of the log, or only some."), 0),
    ROW(ONLY_MATCHES, CHECK, "only", "&", "",
        N_("Show only lines that match the search, or all again."), 0),
    /* many checks */
    ROW(ENTER, FLEET, "open", "Enter", N_("show"),
        N_("Show whom it concerns; of one of them, check it again alone and show the diagnosis."),
        1),
    ROW(TOGGLE, FLEET, "hold", "Space", N_("stop/go on"),
        N_("Begin no more checks, or go on with them."), 2),
    ROW(CHECK, FLEET, "again", "c", N_("failed again"), N_("Check again those that failed."), 3),
    ROW(EXPORT, FLEET, "export", "x", N_("CSV file"),
        N_("Write those that failed to a CSV file, with what was found."), 4),
    ROW(LISTS, FLEET, "lists", "b", N_("to the lists"),
        N_("Go back to the lists; the checks go on meanwhile."), 5),
    ROW(BACK, FLEET, "back", "Esc", N_("back"),
        N_("Go back. While checks begin, they are stopped first."), 6),
    ROW(UP, FLEET, "up", "Up k", "", N_("Move up."), 0),
    ROW(DOWN, FLEET, "down", "Down j", "", N_("Move down."), 0),
    ROW(PAGE_UP, FLEET, "page-up", "PgUp Ctrl-B", "", N_("Move up by a page."), 0),
    ROW(PAGE_DOWN, FLEET, "page-down", "PgDn Ctrl-F", "", N_("Move down by a page."), 0),
    ROW(HOME, FLEET, "home", "Home g", "", N_("Move to the first one."), 0),
    ROW(END, FLEET, "end", "End G", "", N_("Move to the last one."), 0),
    /* what a CSV file would change */
    ROW(ENTER, IMPORT, "take", "Enter", N_("take"), N_("Take all of it, and save."), 1),
    ROW(BACK, IMPORT, "back", "Esc", N_("back"), N_("Go back; everything stays as it was."), 2),
    ROW(REPLACE, IMPORT, "replace", "r", N_("remove others"),
        N_("Remove the accounts that the file does not name, or leave them."), 3),
    ROW(CHECK, IMPORT, "again", "c", N_("read again"),
        N_("Read the file once more, after it was mended."), 4),
    ROW(EXPORT, IMPORT, "export", "x", N_("mistakes to a file"),
        N_("Write the mistakes to a new CSV file: line, column and what is wrong."), 5),
    ROW(UP, IMPORT, "up", "Up k", "", N_("Move up."), 0),
    ROW(DOWN, IMPORT, "down", "Down j", "", N_("Move down."), 0),
    ROW(HOME, IMPORT, "home", "Home g", "", N_("Move to the first one."), 0),
    ROW(END, IMPORT, "end", "End G", "", N_("Move to the last one."), 0),
    /* a move of accounts */
    ROW(ENTER, MIGRATION, "do", "Enter", N_("do it"),
        N_("Do the step under the cursor; in the list below: open what the cursor is on."), 1),
    ROW(BACK, MIGRATION, "back", "Esc", N_("back"),
        N_("Back to the steps, then leave. Each step is saved when it is done: nothing is lost."),
        2),
    ROW(USER_RULE, MIGRATION, "naming", "r", N_("naming"),
        N_("Choose how the accounts are called on the new server."), 3),
    ROW(CHECK, MIGRATION, "check", "c", N_("check"),
        N_("At DNS: look now. At the proof: check again those that failed. At the new server: "
           "check it."),
        3),
    ROW(EDIT, MIGRATION, "hosts", "e", "MX",
        N_("At DNS: name the MX hosts of the new server, where they are others than its own."), 4),
    ROW(PAUSE, MIGRATION, "pause", "p", N_("pause"),
        N_("Do not look at DNS by itself, or do so again."), 6),
    ROW(LOG_FILTER, MIGRATION, "show", "v", N_("show"),
        N_("Of the proof, show only accounts that failed, or that a warning is about."), 4),
    ROW(UNDO, MIGRATION, "undo", "u", N_("take back"),
        N_("Take the last step back. It says what that changes, and asks."), 5),
    ROW(NEXT_ITEM, MIGRATION, "list", "Tab", N_("to the list"),
        N_("Give the keys to the list below the steps, or back."), 6),
    ROW(PREVIOUS_ITEM, MIGRATION, "steps", "Shift-Tab", "",
        N_("Give the keys to the list below the steps, or back."), 0),
    ROW(FILTER, MIGRATION, "filter", "/", N_("filter"),
        N_("Show only rows of the list that contain a text."), 7),
    ROW(EXPORT, MIGRATION, "export", "x", N_("export"),
        N_("Write the list, as it is shown, to a CSV file; at the second step, the accounts."), 8),
    ROW(UP, MIGRATION, "up", "Up k", "", N_("Move up."), 0),
    ROW(DOWN, MIGRATION, "down", "Down j", "", N_("Move down."), 0),
    ROW(LEFT, MIGRATION, "left", "Left h", "", N_("Back to the steps."), 0),
    ROW(RIGHT, MIGRATION, "right", "Right l", "", N_("Into the list."), 0),
    ROW(PAGE_UP, MIGRATION, "page-up", "PgUp Ctrl-B", "", N_("Move up by a page of the list."), 0),
    ROW(PAGE_DOWN, MIGRATION, "page-down", "PgDn Ctrl-F", "",
        N_("Move down by a page of the list."), 0),
    ROW(HOME, MIGRATION, "home", "Home g", "", N_("Move to the first one."), 0),
    ROW(END, MIGRATION, "end", "End G", "", N_("Move to the last one."), 0),
    ROW(FIND_NEXT, MIGRATION, "next", "n", "", N_("Move to the next row that the filter leaves."),
        0),
    ROW(FIND_PREVIOUS, MIGRATION, "previous", "N", "",
        N_("Move to the row before that the filter leaves."), 0),
    /* the log */
    ROW(UP, LOG, "up", "Up k", "", N_("Move up, and hold the log still."), 0),
    ROW(DOWN, LOG, "down", "Down j", "", N_("Move down."), 0),
    ROW(LEFT, LOG, "left", "Left h", "", N_("Scroll to the left."), 0),
    ROW(RIGHT, LOG, "right", "Right l", "", N_("Scroll to the right."), 0),
    ROW(PAGE_UP, LOG, "page-up", "PgUp Ctrl-B", "", N_("Move up by a page."), 0),
    ROW(PAGE_DOWN, LOG, "page-down", "PgDn Ctrl-F", "", N_("Move down by a page."), 0),
    ROW(HOME, LOG, "home", "Home g", "", N_("The oldest line that is kept."), 0),
    ROW(END, LOG, "end", "End G", "", N_("The newest line, and follow."), 0),
    ROW(FOLLOW, LOG, "follow", "Space F", N_("follow/hold"),
        N_("Follow the log, or hold it still."), 1),
    ROW(FILTER, LOG, "search", "/", N_("search"), N_("Search the log."), 2),
    ROW(FIND_NEXT, LOG, "next", "n", N_("next"), N_("The next place that matches."), 3),
    ROW(FIND_PREVIOUS, LOG, "previous", "N", N_("previous"), N_("The place before that matches."),
        4),
    ROW(ONLY_MATCHES, LOG, "only", "&", N_("only matches"),
        N_("Show only lines that match the search, or all again."), 5),
    ROW(LOG_FILTER, LOG, "show", "v", N_("show"),
        N_("Show all lines, or only those of one side or one direction."), 6),
    ROW(SAVE_LOG, LOG, "save-log", "s", N_("save log"), N_("Save the log to a file."), 7),
    ROW(SWITCH_FOCUS, LOG, "switch", "Tab Ctrl-X", N_("leave the log"),
        N_("Give the keys to the log, or take them back."), 8),
    ROW(BACK, LOG, "back", "Esc", "", N_("Give the keys back to the screen."), 0),
    /* questions */
    ROW(YES, DIALOG, "yes", "y", "", N_("Yes, the first answer."), 0),
    ROW(DISCARD, DIALOG, "discard", "d", "", N_("Drop what is asked about."), 0),
    ROW(OVERWRITE, DIALOG, "overwrite", "o", "", N_("Write over what the file says."), 0),
    ROW(NO, DIALOG, "no", "n", "", N_("No, leave everything as it is."), 0),
    ROW(ENTER, DIALOG, "enter", "Enter", N_("take"), N_("Take the answer under the cursor."), 1),
    ROW(BACK, DIALOG, "back", "Esc", N_("cancel"), N_("Leave everything as it is."), 2),
    /* help */
    ROW(UP, HELP, "up", "Up k", "", N_("Move up."), 0),
    ROW(DOWN, HELP, "down", "Down j", "", N_("Move down."), 0),
    ROW(PAGE_UP, HELP, "page-up", "PgUp b", "", N_("Move up by a page."), 0),
    ROW(PAGE_DOWN, HELP, "page-down", "PgDn Space", N_("more"), N_("Move down by a page."), 2),
    ROW(HOME, HELP, "home", "Home g", "", N_("Move to the beginning."), 0),
    ROW(END, HELP, "end", "End G", "", N_("Move to the end."), 0),
    ROW(BACK, HELP, "back", "Esc q ? Enter Ctrl-G F1", N_("close"), N_("Close the help."), 1),
};
const size_t action_row_count = sizeof action_rows / sizeof action_rows[0];

static bool is_text(enum context context)
{
    return context == CONTEXT_TEXT || context == CONTEXT_LINE || context == CONTEXT_REFERENCE;
}

/* The next word of a row's keys that acts in the context; false at the end of the list. */
static bool next_key(enum context context, const char **keys, int32_t *key)
{
    for (;;) {
        *keys += strspn(*keys, " ");
        size_t length = strcspn(*keys, " ");
        if (length == 0)
            return false;
        bool known = key_by_name(*keys, length, key);
        *keys += length;
        if (known && (!is_text(context) || !key_is_character(*key)))
            return true;
    }
}

static enum action action_in(enum context rows, enum context context, int32_t pressed)
{
    for (size_t i = 0; i < action_row_count; i++) {
        const char *keys = action_rows[i].keys;
        int32_t key;
        if (action_rows[i].context != rows)
            continue;
        while (next_key(context, &keys, &key))
            if (key == pressed)
                return action_rows[i].action;
    }
    return ACTION_NONE;
}

enum action action_for(enum context context, int32_t key)
{
    enum action action = action_in(context, context, key);
    if (action == ACTION_NONE && context != CONTEXT_GLOBAL)
        action = action_in(CONTEXT_GLOBAL, context, key);
    return action;
}

enum action action_by_name(enum context context, const char *name)
{
    enum action found = ACTION_NONE;
    size_t length = strlen(name);
    if (length == 0)
        return ACTION_NONE;
    for (size_t i = 0; i < action_row_count; i++) {
        const struct action_row *row = &action_rows[i];
        if (row->context != context && row->context != CONTEXT_GLOBAL)
            continue;
        if (strncmp(row->name, name, length) != 0)
            continue;
        if (row->name[length] == '\0')
            return row->action;
        if (found != ACTION_NONE && found != row->action)
            found = ACTION_COUNT;
        else if (found == ACTION_NONE)
            found = row->action;
    }
    return found == ACTION_COUNT ? ACTION_NONE : found;
}

const struct action_row *action_row_of(enum context context, enum action action)
{
    const struct action_row *global = NULL;
    for (size_t i = 0; i < action_row_count; i++) {
        if (action_rows[i].action != action)
            continue;
        if (action_rows[i].context == context)
            return &action_rows[i];
        if (action_rows[i].context == CONTEXT_GLOBAL)
            global = &action_rows[i];
    }
    return global;
}

bool action_key(enum context context, enum action action, char *out, size_t room)
{
    const struct action_row *row = action_row_of(context, action);
    const char *keys = row ? row->keys : "";
    int32_t key;
    if (!next_key(context, &keys, &key)) {
        text_copy(out, room, "");
        return false;
    }
    key_name(key, out, room);
    return true;
}

static bool is_digit(int32_t key)
{
    return key >= '0' && key <= '9';
}

static void add_key(char *out, size_t room, const char *before, int32_t key)
{
    size_t used = strlen(out);
    text_copy(out + used, room - used, before);
    used += strlen(out + used);
    key_name(key, out + used, room - used);
}

void action_keys(enum context context, enum action action, char *out, size_t room)
{
    const struct action_row *row = action_row_of(context, action);
    const char *keys = row ? row->keys : "";
    int32_t key, last = 0;
    bool run = false;
    text_copy(out, room, "");
    while (next_key(context, &keys, &key)) {
        bool next = is_digit(last) && is_digit(key) && key == last + 1;
        if (run && !next)
            add_key(out, room, "-", last);
        if (!next)
            add_key(out, room, *out ? " " : "", key);
        run = next;
        last = key;
    }
    if (run)
        add_key(out, room, "-", last);
}
