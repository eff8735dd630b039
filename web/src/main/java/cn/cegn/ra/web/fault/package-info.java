/** What people see when something went wrong: never a stack trace, always what is safe, what to do, and a number by which the log entry is found. */
package cn.cegn.ra.web.fault;
