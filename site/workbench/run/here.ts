/** A worker says it when it stands, and at once when a run comes, before the runtime looks at it. No message of the protocol. */
export const HERE = 'here';
