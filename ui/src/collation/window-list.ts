// The rows in view of a long list: as in shared/.
export { reveal, rowsInView } from '../shared/window-list';
