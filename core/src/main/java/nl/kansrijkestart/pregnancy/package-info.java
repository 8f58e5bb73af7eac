/**
 * A pregnancy: how far it is, how it was dated, what came before, what becomes of each child.
 *
 * <p>{@link nl.kansrijkestart.pregnancy.GestationalAge} is a count of days since day 0; weeks and
 * days ({@code 20+3}) are how it is written. Day 0 is the first day of the last period, or what
 * stands in for it: a {@link nl.kansrijkestart.pregnancy.Dating} by last period, crown-rump length,
 * known conception, or a due date that was handed over. The {@link
 * nl.kansrijkestart.pregnancy.DueDate} is 280 days after it. Datings often disagree; the {@link
 * nl.kansrijkestart.pregnancy.DatingHistory} keeps them all, says which decides and by how many
 * days the others differ. Without any the due date is unknown, and so is the age: not 0.
 *
 * <p>Of twins each child has its own {@link nl.kansrijkestart.pregnancy.ChildCourse course}, and
 * one can be lost while the other lives: {@link nl.kansrijkestart.pregnancy.LossConsequences} says
 * what then stops and what goes on. Gravidity counts pregnancies, parity counts births (in the
 * Netherlands from 16 weeks), and "first child" is a question of its own.
 *
 * <p>The first 1,000 days have no single border, so each {@link
 * nl.kansrijkestart.pregnancy.LifeWindow} is named. The same holds for a timely {@link
 * nl.kansrijkestart.pregnancy.StartOfCare}.
 */
@NullMarked
package nl.kansrijkestart.pregnancy;

import org.jspecify.annotations.NullMarked;
