/** Together about three minutes on two cores. */
export const defaultPeerScale = 0.25;
export const defaultPeerRounds = 5;
