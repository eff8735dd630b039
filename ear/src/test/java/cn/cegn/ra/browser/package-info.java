/**
 * The portal as people see it: a headless Chromium in which each person has a window of their own.
 *
 * <ul>
 *   <li>{@link cn.cegn.ra.browser.Browser}: the browser; closes all windows and tells what went wrong in them.
 *   <li>{@link cn.cegn.ra.browser.Person}: one account in front of one window, with the few things that people do.
 * </ul>
 *
 * Nothing here waits for a fixed time: Playwright waits for what it is asked for, a state is awaited by reloading.
 */
package cn.cegn.ra.browser;
