/**
 * The pages of unlocking (S-D-07): the list with the request, {@code /unlocks}, and one unlocking, {@code /unlock?u=id}, which shows exactly the steps
 * that stand open to the person.
 */
package cn.cegn.ra.web.unlocking;
