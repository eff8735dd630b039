/**
 * The applicant's pages: choose what to apply for, the task list, form, material, certificate request, check and submit, withdraw; and the
 * download of uploaded files.
 *
 * <ul>
 *   <li>Files come one by one, too, each with an answer of its own ({@code /files/upload}); without script the form brings them together.
 *   <li>Only the applicant of a case reaches its pages under {@code /apply}; for everybody else it is missing (404).
 *   <li>What was typed is kept, whatever is wrong with it; all defects are told at once. It is kept when a field is left, too, and judged by the
 *       same check in the same words ({@link cn.cegn.ra.web.application.DraftServlet}).
 *   <li>Of two windows with one form the older one never writes over the newer one unseen: it is shown what differs.
 *   <li>A value that the applicant did not type says where it comes from; a case that came back says at each field why.
 *   <li>A file is never shown as a page of ours: attachment unless PDF or picture, its type is the one that its content showed. Pages of a PDF are
 *       drawn here for the preview.
 * </ul>
 */
package cn.cegn.ra.web.application;
