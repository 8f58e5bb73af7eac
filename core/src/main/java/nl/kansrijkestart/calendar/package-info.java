/**
 * Days: ranges with named ends, Dutch public holidays and working days.
 *
 * <p>Most disputes over a term are about one day: does a decision of the last day still count? So a
 * range says in its type whether its end belongs to it. {@link
 * nl.kansrijkestart.calendar.ClosedDateRange} includes its last day, as laws and municipal rules
 * are written ("from 1 July up to and including 31 December"); {@link
 * nl.kansrijkestart.calendar.HalfOpenDateRange} ends just before a day ("before 22 weeks"), and is
 * the one to join or count with.
 *
 * <p>This package knows no care: it stands below every other.
 */
@NullMarked
package nl.kansrijkestart.calendar;

import org.jspecify.annotations.NullMarked;
