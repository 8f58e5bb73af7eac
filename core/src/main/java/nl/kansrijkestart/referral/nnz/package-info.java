/**
 * Conversations on the wish for children with people in a vulnerable situation (Nu Niet Zwanger):
 * somebody asks, and the client chooses freely.
 *
 * <p>A {@link nl.kansrijkestart.referral.nnz.ChoiceConversation} holds what the client chose: no
 * choice yet, a wish for a child, or no pregnancy now. It stands on a conversation that was
 * voluntary and without pressure; where somebody else pressed, the choice is not recorded and that
 * sign is, in the file, by the reporting code. Contraception stands on the client's own choice. Who
 * declines the conversation leaves nothing but that answer.
 *
 * <p>GPs, midwives and gynaecologists register with the team: that is the desk {@code
 * rotterdam-nnz} of the packs. Others turn to the {@link
 * nl.kansrijkestart.referral.nnz.FocalPerson} of their own organisation.
 *
 * <p>Between two pregnancies youth health care may ask whether there is a wish for another child:
 * {@link nl.kansrijkestart.referral.nnz.NewChildWish}.
 *
 * <p>What was published on it is data of a pack: {@link
 * nl.kansrijkestart.referral.nnz.ChoiceFigures} says of each value that follows from it whether it
 * is the least or the most that can be, with the margin of a percentage that was rounded.
 */
@NullMarked
package nl.kansrijkestart.referral.nnz;

import org.jspecify.annotations.NullMarked;
