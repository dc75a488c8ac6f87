/** What the build says of itself; nothing where the sources run as they are. */
declare const IS_ADD_ON: boolean | undefined;

/**
 * Whether this is the Editor add-on, which people install, or the script that lives inside one spreadsheet.
 * The only differences are where Google shows the menu, and what sentences call that place.
 */
export const isAddOn: boolean = typeof IS_ADD_ON !== "undefined" && IS_ADD_ON;
