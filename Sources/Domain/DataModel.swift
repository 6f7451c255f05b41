// The whole model, facts only; what is derived from them lives in Analytics and BookStore.
//
//                 ┌────────┐ owns        ┌──────────────────────────────────────────────┐
//                 │  User  ├────────────►│                   Customer                   │
//                 └┬──┬──┬─┘             │  organisation or person, known by source+ref │
//       owns ┌─────┘  │  └────┐assigned  └─┬──────────┬───────────┬──────────────┬──────┘
//            ▼        │made   ▼            │1         │1          │0…1           │0…1
//     ┌─────────────┐ │   ┌────────┐       │n         │n          │n             │n
//     │ Opportunity │◄┼───┼────────┼───────┘    ┌─────▼─────┐ ┌───▼────┐   ┌─────▼─────┐
//     │  a deal     │ └───┼────────┼───────────►│   Touch   │ │ Ticket │   │   Order   │
//     └──┬──────────┘     └────────┘            │ call, …   │ └───┬────┘   └─────┬─────┘
//        │1                                     └───────────┘     │1             │1
//        │n                                                       │n             │n
//     ┌──▼──────────┐                                       ┌─────▼──────┐ ┌─────▼─────┐ n   0…1 ┌─────────┐
//     │ StageChange │                                       │TicketEvent │ │ OrderLine ├────────►│ Product │
//     └─────────────┘                                       └────────────┘ └───────────┘         └─────────┘
//
// Every record has an id (an integer, counted from 1 for each kind), a source (where it came from; `guanxi` when it
// was made here) and a ref (its key there). An Edit changes records, an Outcome says what that moved.
