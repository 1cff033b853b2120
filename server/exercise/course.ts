/** Reviews of decisions by their number, with whether each dissent was right. */
export const reviews = [
  {
    at: '2008-02-04T15:00:00Z',
    decision: 1,
    outcome: 'partly',
    text: 'Both statements were heard and answered. Within days of the demarche the violence moved to places that the statement had not named; it did not stop for a statement.',
    dissents: [],
    lessons: [
      {
        tool: 'CP1',
        text: 'Name the conduct and every place where it is feared, not only where it was reported: what is not named reads as tolerated.',
      },
    ],
    nextReviewOn: null,
  },
  {
    at: '2008-05-26T09:30:00Z',
    decision: 2,
    outcome: 'worked',
    text: 'The Accord holds, the coalition sits, and the Panel used both advisers for the agenda points that are hardest. The inquiry into the violence is agreed and begins.',
    dissents: [
      {
        by: 'pieter.lindqvar',
        verdict: 'partly',
        reasons:
          'The talks succeeded without sanctions of ours; but others pressed, with visa bans and the threat of more, and the parties said that this moved them. That pressure was needed was right; that it had to come from us was not shown.',
      },
    ],
    lessons: [
      {
        tool: 'IS1',
        text: 'Second people rather than funds first: the advisers were used from the third day, the contribution after the Accord.',
      },
      {
        tool: 'IP1',
        text: 'Agree beforehand with others who presses and who talks, so that neither undoes the other.',
      },
    ],
    nextReviewOn: '2009-01-12',
  },
] as const

/** The decision that was carried out, so that nothing more is to become of it. */
export const completed = {
  at: '2008-02-04T16:00:00Z',
  decision: 1,
  effectiveOn: '2008-02-04',
  reasons: 'The statement is made, the demarche delivered and the register begun.',
} as const

/** How far the lead ministry says that it has come. */
export const reports = [
  {
    at: '2008-12-12T10:00:00Z',
    by: 'leila.haddane',
    decision: 3,
    progress: 'delayed',
    text: 'The criteria are drafted and wait for the Ministry of Justice. One partner is ready to sign; the other asks who sees the names of those whom it reports.',
    coversUntil: '2008-12-11',
  },
] as const

/** What was considered and left undone. */
export const notActedOn = {
  at: '2008-12-18T17:00:00Z',
  title: 'Visa bans on organisers of the violence, once more',
  text: 'The Group does not take up the refusal of visas again that its ballot rejected in February, while the special tribunal is being prepared.',
  rationale:
    'The inquiries name persons now, and the evidence is better than it was in February. A list of ours before the tribunal is set up would be read as a verdict, and the finding still does not carry a coercive measure for all whom it would name.',
  pillars: [3],
  alternatives: [
    {
      option: 'Refuse visas to the persons named by the inquiries',
      reason: 'Would prejudge the tribunal; some of them have to testify abroad.',
    },
    {
      option: 'Announce that visas will be refused if there is no tribunal',
      reason: 'A threat that the Group has not agreed to carry out.',
    },
  ],
  reasons: 'Raised by two ministries after the report of the inquiry; nobody moved it.',
  reconveneWhen:
    'Parliament votes the tribunal down, or does not vote on it by the end of March 2009; or one of those named returns to an office that commands armed men.',
  lead: 'mfa',
  reviewOn: '2009-04-01',
} as const
