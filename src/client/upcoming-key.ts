/** What cache keys of upcoming payments begin with: no resource of the server's, but made of several. */
export const upcomingKey = 'upcoming-payments';
