package org.casereviewupdate.console;

import java.util.List;
import org.casereviewupdate.issue.ApprovalView;

/**
 * When a held issue leaves, to how many, and at whose word.
 *
 * @param audience how many people it would go to now
 * @param told who they are, in words
 * @param samples what most of them get
 * @param approval how it stands with a second person's word
 * @param mayApprove whether the reader may approve others' work
 * @param undo how long a release can be taken back, in words; empty if it cannot
 */
record Leaving(
        long audience, String told, List<SampleRow> samples, ApprovalView approval, boolean mayApprove, String undo) {}
