/**
 * What a benchmark adds to the portal of its own server and to no other: a door through which signed-in people act without pages, and invented
 * people in numbers.
 */
package cn.cegn.ra.bench.site;
