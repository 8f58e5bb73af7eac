/**
 * Who meets whom, how often, and what happens when a woman's situation is talked over (overleg en
 * casuïstiek).
 *
 * <p>A {@link nl.kansrijkestart.referral.meeting.ConsultationStructure} is data of a pack: a
 * coalition, a cooperation, a case consultation. It says how often it meets as far as its source
 * does, and {@link nl.kansrijkestart.referral.meeting.NextMeeting} and {@link
 * nl.kansrijkestart.referral.meeting.MeetingCount} answer from that: an aim is never a violation,
 * and where no frequency is stated none is invented. Some are about certain children only ({@link
 * nl.kansrijkestart.referral.meeting.ChildOnAgenda}). {@link
 * nl.kansrijkestart.referral.meeting.RegionalCooperations} says which practice belongs to which
 * cooperation.
 *
 * <p>At a {@link nl.kansrijkestart.referral.meeting.CaseMeeting} somebody is talked about. So she
 * is invited, or it is recorded why not; each one at the table gets only what her consent opens to
 * that one ({@link nl.kansrijkestart.referral.meeting.CaseTable}); and every open task leaves with
 * an owner. {@link nl.kansrijkestart.referral.meeting.CaseManagers} says who holds the threads.
 */
@NullMarked
package nl.kansrijkestart.referral.meeting;

import org.jspecify.annotations.NullMarked;
