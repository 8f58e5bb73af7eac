/**
 * Home visits before and after the birth (huisbezoeken): offered, accepted or not, planned, held.
 *
 * <p>A {@link nl.kansrijkestart.referral.visit.VisitOffer} is made and she says yes, no or nothing:
 * it is voluntary, and a no leaves nothing behind but the answer. With her yes visits are planned
 * in a {@link nl.kansrijkestart.referral.visit.VisitSeries}; the first one looks at her problems
 * and at the help she wants, the next ones give it. What a {@link
 * nl.kansrijkestart.referral.visit.HomeVisit} brought is a record of its own.
 *
 * <p>The rules are data of a municipality: a {@link
 * nl.kansrijkestart.referral.visit.VisitProgramme} says who visits, how often, in which weeks, with
 * which parts, and which domains the visits touch together. An unsafe home is told to a person and
 * closes nothing.
 */
@NullMarked
package nl.kansrijkestart.referral.visit;

import org.jspecify.annotations.NullMarked;
