/** The only place of the station that names an implementation of the USB-Key port. */
package cn.cegn.ra.station.wiring;
