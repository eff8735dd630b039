/**
 * The provisioning station: it stands where the USB-Keys are plugged in, takes jobs from the centre's queue, and answers.
 *
 * <ul>
 *   <li>S2.6-3: it tells the centre which keys it sees; a job names its key by serial number.
 *   <li>S2.6-4, S2.6-5: a job is consumed and answered in one JMS transaction; after a crash it is delivered again and the
 *       key's own journal makes that harmless.
 *   <li>What a key refuses is an answer; what nobody expected rolls back, is delivered again and ends in the dead letters.
 *   <li>A driver that does not answer in time gives the answer {@code DRIVER_HUNG}; its thread can not be ended from here.
 *   <li>Only one thread works on the drivers at a time; looking for keys waits for nobody.
 * </ul>
 */
package cn.cegn.ra.station;
